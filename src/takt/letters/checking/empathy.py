"""Whether a letter is upset, and whether a draft feels with the buyer (F2)."""

from functools import lru_cache

from takt.letters.checking.marks import found_in, language_told
from takt.letters.checking.tones.marks import tone_marks
from takt.letters.reading import Mood
from takt.letters.reading.folding import fold, only
from takt.letters.reading.mood import ANGRY, mood_of

_REMEMBERED = 16  # letters
_SURELY = 0.6  # a letter that may be annoyed or not is not told to be so


def heat_of(letter: str) -> int:
    """The mood of the buyer's own words: 0 calm, 1 annoyed, 2 angry, 3 abusive."""
    return _mood(letter).level


def is_upset(letter: str) -> bool:
    """Whether the letter is angry, or surely annoyed: a dry answer to it wounds."""
    mood = _mood(letter)
    return mood.level >= ANGRY or mood.annoyance >= _SURELY


@lru_cache(maxsize=_REMEMBERED)
def _mood(letter: str) -> Mood:
    own = only(letter, fold(letter), "own")
    return mood_of(own, language_told(own))


def feels_with_them(draft: str) -> bool:
    """Whether the draft is sorry, understands, or takes the blame; grovelling is sorry too."""
    if found_in(draft, "checking/empathy"):
        return True
    return any(mark.tone == "servile" for mark in tone_marks(draft))
