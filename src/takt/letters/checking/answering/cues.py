"""What kind of thing a question asks for, and whether a sentence holds a thing of that kind.

A "when" is answered by a day or a time, a "how much" by a sum, a "why" by a because. The cues are
data: `question-kinds` tells the kind, `answer-cues` what answers it.
"""

import re
from functools import cache, lru_cache

from takt.letters import LANGUAGES
from takt.letters.checking.days import days_in
from takt.letters.reading.scripts import is_cyrillic
from takt.letters.text_data import table

SPECIFIC = ("when", "price", "number", "place", "who")
KINDS = (*SPECIFIC, "reason", "way", "yes_or_no", "choice", "stock")
ASKED_BESIDES = ("request", "status", "dispatch")  # to act; where a parcel is; its sending
GIVEN_BESIDES = ("begins", "act", "sent", "later", "done", "doing")


@lru_cache(maxsize=1024)
def asked_kinds(question: str) -> frozenset[str]:
    """The kinds of thing that the question asks for; a yes or a no where no other is known."""
    kinds = (*KINDS, *ASKED_BESIDES)
    tells = {*KINDS} - {"stock"}  # of stock a yes or a no tells
    found = {k for k in kinds if _joined("checking/question-kinds", k).search(question)}
    return frozenset(found if found & tells else {*found, "yes_or_no"})


@lru_cache(maxsize=1024)
def given_kinds(sentence: str) -> frozenset[str]:
    """The kinds of thing it holds, in any language: a shop may answer in another one.

    Besides: `begins` is a sentence that begins with a yes or a no, `doing` one that begins with
    what the shop does, `act` and `done` one in which it does something or has done it, `sent` one
    that says a parcel is on its way, `later` one that promises a word.
    """
    return frozenset(kind for kind in (*KINDS, *GIVEN_BESIDES) if gives(sentence, kind))


@lru_cache(maxsize=8192)
def gives(sentence: str, kind: str) -> bool:
    """Whether the sentence holds a thing of this kind."""
    # "150 кг" is no sum, though the cues of Polish and English know "kg" alone for a weight.
    if _joined("checking/answer-cues", kind, _of_script(sentence)).search(sentence):
        return True
    return kind == "when" and bool(days_in(sentence))


def _of_script(sentence: str) -> tuple[str, ...]:
    return ("uk", "ru") if is_cyrillic(sentence) else ("pl", "en")


@cache
def _joined(purpose: str, kind: str, languages: tuple[str, ...] = LANGUAGES) -> re.Pattern[str]:
    sources = [table(purpose, language).get(kind, "") for language in languages]
    return re.compile("|".join(f"(?:{s})" for s in sources if s), re.IGNORECASE)
