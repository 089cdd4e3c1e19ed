"""What kind of thing a question asks for, and whether a draft holds a thing of that kind.

A "when" is answered by a day or a time, a "how much" by a sum, a "why" by a because. The cues are
data: `question-kinds` tells the kind, `answer-cues` what answers it.
"""

import re
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import table

SPECIFIC = ("when", "price", "number", "place")
GENERAL = ("reason", "way", "yes_or_no")


def has_cue(question: str, answers: list[str], kinds: tuple[str, ...]) -> bool:
    """Whether any of the `answers` (sentences) holds what the `question` asks for, of `kinds`."""
    cues = [_cue(kind) for kind in kinds if _asks(kind).search(question)]
    return any(cue.search(answer) for cue in cues for answer in answers)


@cache
def _asks(kind: str) -> re.Pattern[str]:
    return _joined("checking/question-kinds", kind)


@cache
def _cue(kind: str) -> re.Pattern[str]:
    """In any language: a shop may answer in another one than the buyer's."""
    return _joined("checking/answer-cues", kind)


def _joined(purpose: str, kind: str) -> re.Pattern[str]:
    sources = [table(purpose, language).get(kind, "") for language in LANGUAGES]
    return re.compile("|".join(f"(?:{s})" for s in sources if s), re.IGNORECASE)
