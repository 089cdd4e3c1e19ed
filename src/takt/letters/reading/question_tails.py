"""What stands behind a question: the reason for asking, a statement, "isn't it?"."""

import re
from functools import cache

from takt.letters.text_data import either, pattern

_BECAUSE = re.compile(
    r"\s*,?\s(?:бо|тому що|оскільки|потому что|так как|а то|a to|bo|ponieważ|gdyż|because|cos|coz"
    r"|since)\s"
    r"|\s(?:lol|haha)\b.*|\s[—–-]\s|\s*[:;]-?[()]+\s*$"
    r"|,\s(?:i|my|it'?s|its|we|we're|i'm|it|pyshu|пишу|я|в мене|у мене|у меня|мы|ми|ja|mam"
    r"|дуже дякую|дякую|спасибо|dzięki|thanks)\s(?!just)",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+(?=\S+\s+\S)")
_CHOICE = re.compile(r"\b(?:чи|или|або|либо|czy|lub|albo|or)\b", re.IGNORECASE)
_FEWEST_WORDS = 3  # of a question before a statement
_LONGEST_TAG = 60  # characters, its marks among them
_BEGUN = 8  # characters; no question ends sooner


def without_tag(text: str, languages: tuple[str, ...]) -> str:
    """A sentence that ends "…, isn't it?" without this, but with its question mark."""
    if "?" not in text:
        return text
    tag = _tag(languages).search(text, max(0, len(text) - _LONGEST_TAG))
    return f"{text[: tag.start()]}?" if tag else text


@cache
def _tag(languages: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\s*[,–—-]\s*(?:{either('reading/question-tags', languages)})\s*\?\W*\Z", re.IGNORECASE
    )


def without_tail(asked: str, languages: tuple[str, ...]) -> str:
    """The question alone: "can I reserve it till Friday" of "…, because my pay comes in then".

    It ends as well where a statement follows a comma ("…, my pay comes in on Friday"), unless a
    choice stands there ("…, of wax or of oil") or what else belongs to the question.
    """
    because = _BECAUSE.search(asked, _BEGUN)
    asked = asked[: because.start()] if because else asked
    # In the letter's own language alone: "to" is no preposition in Polish.
    goes_on = pattern("reading/question-goes-on", languages[:1])
    for comma in _COMMA.finditer(asked, _BEGUN):
        if not goes_on.match(asked, comma.end()):
            return _before(asked, comma)
    return asked


def _before(asked: str, comma: re.Match[str]) -> str:
    question = asked[: comma.start()]
    is_whole = len(question.split()) >= _FEWEST_WORDS and not _CHOICE.search(asked, comma.end())
    return question if is_whole else asked
