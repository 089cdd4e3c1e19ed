"""What kind of thing a question asks for, and whether a sentence holds a thing of that kind.

A "when" is answered by a day or a time, a "how much" by a sum, a "why" by a because. The cues are
data: `question-kinds` tells the kind, `answer-cues` what answers it.
"""

import re
from functools import cache, lru_cache

from takt.letters import LANGUAGES
from takt.letters.checking.days import days_in
from takt.letters.text_data import table

SPECIFIC = ("when", "price", "number", "place")
KINDS = ("when", "price", "number", "place", "reason", "way", "yes_or_no", "choice")


@lru_cache(maxsize=1024)
def asks_for(question: str, kind: str) -> bool:
    """Whether the question asks for a thing of this kind."""
    return _joined("checking/question-kinds", kind).search(question) is not None


@lru_cache(maxsize=1024)
def gives(sentence: str, kind: str) -> bool:
    """Whether the sentence holds one, in any language: a shop may answer in another one.

    The kind `begins` is a sentence that begins with a yes or a no.
    """
    if _joined("checking/answer-cues", kind).search(sentence):
        return True
    return kind == "when" and bool(days_in(sentence))


@cache
def _joined(purpose: str, kind: str) -> re.Pattern[str]:
    sources = [table(purpose, language).get(kind, "") for language in LANGUAGES]
    return re.compile("|".join(f"(?:{s})" for s in sources if s), re.IGNORECASE)
