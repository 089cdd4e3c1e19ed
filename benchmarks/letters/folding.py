"""Own words apart from quotations and signatures: `python -m benchmarks.letters.folding`.

Two collections: the shared replies of many mail programs, mostly English, labelled line by line in
tests/letters/own_lines.tsv; and, a language each, replies put together from the headers and
signatures that mail programs write in it (tests/letters/quote_headers, tests/letters/signatures).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tests.letters.quoted_replies import labelled

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, has_shared, shared_path
from benchmarks.measure import ROOT
from takt.letters.reading import read

TARGETS = {"uk": 0.95, "ru": 0.95, "pl": 0.95, "en": 0.95, "shared": 0.60}
_OWN = {
    "uk": "Доброго дня!\n\nВсе підходить, дякую. Коли відправите?",
    "ru": "Здравствуйте!\n\nВсё подходит, спасибо. Когда отправите?",
    "pl": "Dzień dobry,\n\nwszystko pasuje, dziękuję. Kiedy Państwo wyślą?",
    "en": "Hello,\n\nit all suits, thank you. When will it go?",
}
_QUOTED = ("> {}", ">\n> {}\n> 2026", "{}")


@dataclass(frozen=True)
class Reply:
    """A reply with the lines that are its writer's own (those with words)."""

    group: str
    text: str
    own: tuple[str, ...]


def replies() -> list[Reply]:
    """All that there is to fold."""
    found = [reply for language in LANGUAGES for reply in _put_together(language)]
    if has_shared("quoted-replies"):
        for _, text, own in labelled(shared_path("quoted-replies")):
            found.append(Reply("shared", text, tuple(own)))
    return found


def _put_together(language: str) -> Iterator[Reply]:
    file = ROOT / "tests" / "letters" / "quote_headers" / f"{language}.txt"
    headers = file.read_text(encoding="utf-8").split("\n\n")
    own = _OWN[language]
    for header, quoted in product(headers, _QUOTED):
        text = f"{own}\n\n{header.strip()}\n\n{quoted.format(_OWN[language].splitlines()[0])}\n"
        yield Reply(language, text, lines_of(own))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines with words, blanks at their ends apart."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def is_exact(answer: str, own: tuple[str, ...]) -> bool:
    """Exactly the writer's own lines, in their order."""
    return lines_of(answer) == own


def loses(answer: str, own: tuple[str, ...]) -> bool:
    """Is one of the writer's own lines missing?"""
    return not set(own) <= set(lines_of(answer))


def figures() -> Iterator[Figure]:
    """The share folded exactly, a group each, and replies that lost own words."""
    answers = [(reply, read(reply.text).own_text) for reply in replies()]
    for group in dict.fromkeys(reply.group for reply, _ in answers):
        each = [is_exact(answer, reply.own) for reply, answer in answers if reply.group == group]
        yield Figure(f"{group}: exact", sum(each) / len(each), TARGETS[group], of=f"{len(each)}")
    lost = sum(loses(answer, reply.own) for reply, answer in answers)
    yield Figure("replies that lost own words", lost, 0, at_most=True, of=f"of {len(answers)}")


if __name__ == "__main__":
    show("Folding", list(figures()))
