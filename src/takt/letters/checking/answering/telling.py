"""What a draft says that may answer, and what it does besides."""

import re
from functools import lru_cache

from takt.letters.checking.answering.asking import Told
from takt.letters.checking.answering.matter import matter
from takt.letters.checking.answering.sending_away import sends_away
from takt.letters.checking.bare_tracking import bare_place, tells_number
from takt.letters.checking.marks import found_in, language_told, sentences_of
from takt.letters.checking.remark import Context
from takt.letters.checking.says_sent_but_not import said_to_be_sent
from takt.letters.checking.tones.marks import tone_marks
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.spans import Span
from takt.letters.text_data import whole_lines

GREETING_SENTENCES = 2  # at the beginning

_MARKS = " \n.!?…:)("
_WORD = re.compile(r"\w+")
_OPEN_PLACE = re.compile(r"\[[^\W\d_][^\[\]\n]*\]")  # "[how we put it right]", still to be written


def told(draft: str, context: Context) -> Told:
    """What the draft says that may answer, and what it does besides."""
    language, tones = language_told(draft), frozenset(mark.tone for mark in tone_marks(draft))
    return Told(
        [matter(s.text, language) for s in spoken(draft, context.letter or "")],
        [matter(s.text, language) for s in sends_away(draft, context.letter or "")],
        tells_number(draft, context),
        bare_place(draft, context) is not None,
        bool(said_to_be_sent(draft)),
        tones,
    )


@lru_cache(maxsize=16)
def spoken(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences that may answer: no mere greeting or courtesy, no aside, none that sends away
    or has a place left to be filled in.

    The first one after the greeting may even where it is as a whole beside the point.
    """
    begins = sentences_of(draft)[:GREETING_SENTENCES]
    greetings = {s.start for s in begins if _greets(s.text)}
    told = [s for s in sentences_of(draft) if s.start not in greetings]
    beside = {s.span.start for aside in asides(draft, letter) for s in aside}
    beside -= {s.start for s in told[:1]}
    skipped = beside | {sentence.start for sentence in sends_away(draft, letter)}
    skipped |= {s.start for s in told if _OPEN_PLACE.search(s.text) or _is_courtesy(s.text)}
    return tuple(s for s in told if s.start not in skipped)


def _is_courtesy(sentence: str) -> bool:
    """Whether a sentence only thanks, wishes well or feels with the buyer."""
    return whole_lines("checking/courtesies").match(sentence.strip(_MARKS)) is not None


def _greets(sentence: str) -> bool:
    """Whether a sentence does nothing but greet: beside the greeting there are only names."""
    found = found_in(sentence, "checking/greetings", "other")
    places = {at for mark in found for at in range(mark.start, mark.end)}
    rest = "".join(" " if at in places else letter for at, letter in enumerate(sentence))
    return bool(found) and all(word[0].isupper() for word in _WORD.findall(rest))
