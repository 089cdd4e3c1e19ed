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
def asked_kinds(question: str) -> frozenset[str]:
    """The kinds of thing that the question asks for."""
    return frozenset(k for k in KINDS if _joined("checking/question-kinds", k).search(question))


@lru_cache(maxsize=2048)
def given_kinds(sentence: str) -> frozenset[str]:
    """The kinds of thing it holds, in any language: a shop may answer in another one.

    The kind `begins` is a sentence that begins with a yes or a no.
    """
    kinds = (*KINDS, "begins")
    found = {k for k in kinds if _joined("checking/answer-cues", k).search(sentence)}
    return frozenset(found | ({"when"} if days_in(sentence) else set()))


@cache
def _joined(purpose: str, kind: str) -> re.Pattern[str]:
    sources = [table(purpose, language).get(kind, "") for language in LANGUAGES]
    return re.compile("|".join(f"(?:{s})" for s in sources if s), re.IGNORECASE)
