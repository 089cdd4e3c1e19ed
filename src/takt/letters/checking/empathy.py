"""Whether a letter is upset, and whether a draft feels with the buyer (F2)."""

from functools import lru_cache

from takt.letters.checking.marks import found_in, language_told
from takt.letters.checking.tones.marks import tone_marks
from takt.letters.reading.folding import fold, only
from takt.letters.reading.mood import chances_of, level_of

_REMEMBERED = 16  # letters


@lru_cache(maxsize=_REMEMBERED)
def heat_of(letter: str) -> int:
    """The mood of the buyer's own words: 0 calm, 1 annoyed, 2 angry, 3 abusive."""
    own = only(letter, fold(letter), "own")
    if not any(map(str.isalnum, own)):
        return 0
    sure, _ = chances_of(own, language_told(own))
    return level_of(sure)


def feels_with_them(draft: str) -> bool:
    """Whether the draft is sorry, understands, or takes the blame; grovelling is sorry too."""
    if found_in(draft, "checking/empathy"):
        return True
    return any(mark.tone == "servile" for mark in tone_marks(draft))
