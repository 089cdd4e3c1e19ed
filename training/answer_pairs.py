"""Questions beside drafts, and whether the one is answered in the other, for `training.answers`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from takt.letters import LANGUAGES
from takt.letters.checking import Context
from takt.letters.checking.answering.asking import Asked, Told, each_asked
from takt.letters.checking.answering.matter import Matter, nearness
from takt.letters.checking.answering.plain_cases import plain_case
from takt.letters.checking.answering.signs import signs
from takt.letters.checking.answering.telling import told
from training.corpus import Part, Row, answering, drafts, letters

ANSWERS_ALONE = 0.3  # from this nearness on, and
ANSWERS_BARELY = 0.25  # every other sentence at most this near


@dataclass(frozen=True, slots=True)
class Pair:
    """A question beside a draft: the signs, whether it is answered, whence it comes."""

    signs: dict[str, float]
    is_answered: bool
    letter: str
    draft: str


def pairs(rows: Iterable[Row]) -> Iterator[Pair]:
    """A pair for each labelled question in each draft."""
    for row in rows:
        what_is_told = _told(row)
        for text, asked in zip(row["questions"], _asked(row), strict=True):
            if plain_case(asked, what_is_told) is None:
                is_answered = text not in row["unanswered"]
                yield Pair(signs(asked, what_is_told), is_answered, row["letter_id"], row["id"])


def cut_pairs(rows: Iterable[Row]) -> Iterator[Pair]:
    """Questions left without the sentence that alone answered them."""
    for row in rows:
        what_is_told = _told(row)
        for asked in _asked(row) if not row["unanswered"] else ():
            rest = _without_the_answer(asked, what_is_told.sentences)
            told_less = replace(what_is_told, sentences=rest)
            if rest and plain_case(asked, told_less) is None:
                yield Pair(signs(asked, told_less), False, row["letter_id"], row["id"])


def _without_the_answer(asked: Asked, sentences: Sequence[Matter]) -> list[Matter]:
    """The other sentences where one alone answers this question and no other; else none."""
    best = max(sentences, key=lambda s: nearness(asked.question, s), default=None)
    rest = [sentence for sentence in sentences if sentence is not best]
    if best is None or nearness(asked.question, best) < ANSWERS_ALONE:
        return []
    if any(nearness(asked.question, sentence) > ANSWERS_BARELY for sentence in rest):
        return []
    serves_another = any(
        max(sentences, key=lambda s: nearness(other, s)) is best for other in asked.others
    )
    return [] if serves_another else rest


def written(part: Part) -> Iterator[Row]:
    return chain.from_iterable(_with_questions(each, drafts(each, part)) for each in LANGUAGES)


def written_for_it() -> Iterator[Row]:
    """Drafts of our own that answer some questions and leave others open, each written whole."""
    return (row for row in _answering() if row.get("is_whole") and not _misleads(row))


def misleading() -> Iterator[Row]:
    """Small letters and drafts of our own in which words mislead: true answers share few with the
    question, talk around it shares many.
    """
    return filter(_misleads, _answering())


def put_together() -> Iterator[Row]:
    return (row for row in _answering() if not row.get("is_whole"))


def _misleads(row: Row) -> bool:
    return bool(row["letter_id"] == row["id"])


def _answering() -> Iterator[Row]:
    return chain.from_iterable(_with_questions(each, answering(each)) for each in LANGUAGES)


def _with_questions(language: str, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with the questions of their letters, where they do not bring these themselves."""
    asked = {row["id"]: row["questions"] for row in letters(language, "all")}
    return ({**row, "questions": row.get("questions") or asked[row["letter_id"]]} for row in rows)


def _told(row: Row) -> Told:
    return told(row["draft"], _context(row))


def _asked(row: Row) -> list[Asked]:
    return each_asked(row["questions"], row["letter"], row["context"]["tracking"])


def _context(row: Row) -> Context:
    return Context(letter=row["letter"], tracking=row["context"]["tracking"])
