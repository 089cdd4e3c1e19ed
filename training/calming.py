"""Abusive texts without their abusive words, as calm ones.

Where a collection has abuse beside texts of another kind alone (comments beside news), a model
learns the kind. The same comment with its coarse words struck out shows what it should hear.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from takt.letters.reading.mood.signs import find
from training.incivility import Labelled

_STRUCK_OUT = frozenset(("obscene", "insults", "slights", "violence", "mild"))
_STILL_ABUSE = frozenset(("obscene", "insults", "violence"))
_LEAST_WORDS = 4
_WORD, _BLANKS = re.compile(r"\w{2,}"), re.compile(r"\s+")


def calmed(rows: Iterable[Labelled]) -> Iterator[Labelled]:
    """Those of the abusive `rows` that have coarse words, and enough others, each under its id."""
    for row in rows:
        text = _without_coarse_words(row.text, row.language) if row.is_abusive else None
        if text:
            yield replace(row, text=text, is_abusive=False)


def _without_coarse_words(text: str, language: str) -> str | None:
    """`text` without them; None where there are none, or where too little or abuse is left."""
    coarse = [one for one in find(text, language) if one.family in _STRUCK_OUT]
    left = text
    for one in sorted(coarse, key=lambda found: -found.start):
        left = f"{left[: one.start]} {left[one.end :]}"
    left = _BLANKS.sub(" ", left).strip()
    if not coarse or len(_WORD.findall(left)) < _LEAST_WORDS:
        return None
    return None if any(one.family in _STILL_ABUSE for one in find(left, language)) else left
