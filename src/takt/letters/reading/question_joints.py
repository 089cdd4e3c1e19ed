"""What stands between two questions, and before the first: marks, "and", greetings, fillers.

English has its own: its "I" and "a" are the "and" of other languages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf]"
_GREETING = (
    r"привет|привіт|вітаю|добр\w+ (?:дня|день|вечора|вечер|ранку|утро)|добридень|здравствуйте"
    r"|здрасте|слухайте|слушайте|hi|hello|hey|hiya|hej|witam|cześć|czesc|dzie[ńn] dobry|siema|bry"
)
_AND = {
    "en": r"(?:and|but|also|plus|n|&|і|и)",
    "": r"(?:і|й|та|а|и|да|але|но|плюс|ale|oraz|i|a|and|but|also|plus|або ж)",
}
_BETWEEN = {
    "en": r"so|then|just|anyway|actually|oh|yo|well|roughly|perhaps|maybe|lastly|finally|if so",
    "": r"ну|то|так|тоді|тогда|ще|ещё|еще|також|теж|тоже|просто|все ж|до речі|кстати|jeszcze|też"
    r"|tez|no|to|więc|wiec|te|tylko",
}


@dataclass(frozen=True, slots=True)
class Joints:
    """The patterns of what stands between questions, in English and in the other languages."""

    part: re.Pattern[str]
    fillers: re.Pattern[str]
    ends_with_and: re.Pattern[str]
    languages: tuple[str, ...]


@cache
def joints(languages: tuple[str, ...]) -> Joints:
    """What joins questions in a letter of `languages`, the likeliest first."""
    name = "en" if languages[0] == "en" else ""
    conjunction = _AND[name]
    filler = rf"(?:{conjunction}|{_BETWEEN[name]}|{_GREETING})"
    return Joints(
        re.compile(
            rf"(?<![,;:—–…)]|{EMOJI})(?:[,;:—–…)]|\s-|{EMOJI})+\s+(?P<joined>(?:{conjunction}\s+)?)"
            rf"|\s(?P<bare>{conjunction}\s+)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{filler}(?:\s*[,!.)]+\s*|\s+)){{0,4}}", re.IGNORECASE),
        re.compile(rf"(?<!\w){conjunction}\s+$", re.IGNORECASE),
        languages,
    )


def part_starts(text: str, between: Joints) -> Iterator[tuple[int, int, bool]]:
    """End of what goes before, beginning of the part, and whether "and" stands between."""
    yield 0, end_of(between.fillers, text, 0), False
    for match in between.part.finditer(text):
        joined = bool(match.group("joined") or match.group("bare"))
        start = end_of(between.fillers, text, match.end())
        yield match.start(), start, joined or start > match.end()


def end_of(expression: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern that also matches nothing ends when it begins at `start`."""
    match = expression.match(text, start)
    return match.end() if match else start
