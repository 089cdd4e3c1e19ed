"""The letters that ship: `data/letters/<language>/<name>.txt`, the subject on the first line.

A line `Marketing: yes` under the subject marks a letter that is not part of the service; channels
have their own rules for those (some forbid asking for a review).
"""

from dataclasses import dataclass
from functools import cache

from takt.letters.text_data import DATA


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter as shipped: two templates, and whether it is marketing."""

    subject: str
    body: str
    marketing: bool


@cache
def names(language: str = "en") -> tuple[str, ...]:
    """The names of all ready letters, sorted."""
    folder = DATA / "letters" / language
    return tuple(sorted(f.name.removesuffix(".txt") for f in folder.iterdir()))


@cache
def letter(name: str, language: str) -> LetterText:
    """The ready letter `name` in `language`; raises KeyError, with the names there are, if none."""
    try:
        text = (DATA / "letters" / language / f"{name}.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        there_are = ", ".join(names())
        raise KeyError(f"no letter {name!r} in {language!r}; there are: {there_are}") from None
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return LetterText(fields["Subject"], body.strip(), fields.get("Marketing") == "yes")
