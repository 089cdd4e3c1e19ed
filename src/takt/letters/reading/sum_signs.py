"""What stands beside a number and makes it a sum of money: its currency, and words before it."""

import re
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.currencies import coin_pattern, currency_pattern
from takt.letters.text_data import either

_AND = "и|а|но|или|та|і|й|або|чи|але|i|a|ale|albo|lub|and|or|but"
_INTO = (
    "за|для|від|от|до|з|із|с|без|у|в|на|по|za|dla|od|do|z|bez|w|na"
    "|for|by|with|from|without|each|to|on"
)
# What may follow a number of nothing named; a small letter after a full stop: an abbreviation's.
ENDS = rf"(?=\s*(?:[,!?;:)\n–—-]|(?-i:\.(?!\s[a-zа-яіїєґё]))|$)|\s(?:{_AND}|{_INTO})\b)"
_FOR = re.compile(r"\s(?:за|for|za)\s", re.IGNORECASE)
_BEGINS = re.compile(r"(?:\A|[.!?\n])\s*$")
_A_WORD = re.compile(r"[^\W\d_]{2}")
_IS_OVER = re.compile(r"\s*(?:[.!?\n]|$)")
_BEFORE = 40  # characters in which such a word stands


def is_called_money(text: str, start: int, end: int) -> bool:
    """Whether thousands are money by the word before ("budget", "paid"), by a price's "for" after
    them, or because their sentence says nothing else: "2 тис?".
    """
    if _money_cues().search(text, max(0, start - _BEFORE), start):
        return True
    if _FOR.match(text, end):
        return True
    is_whole = _BEGINS.search(text, max(0, start - 3), start) and _IS_OVER.match(text, end)
    return bool(is_whole and _A_WORD.search(text, start, end))  # "2к" may be anything


def is_called_a_sum(text: str, start: int) -> bool:
    """Whether the word before `start` tells of a sum of any size: "paid", "costs"."""
    return _sum_cues().search(text, max(0, start - _BEFORE), start) is not None


def currency_after(languages: tuple[str, ...] = LANGUAGES) -> str:
    """The source of a pattern of a currency after an amount, perhaps with coins: "zł 50 gr"."""
    not_money = rf"(?!\w{{5,}}\s(?:{either('reading/not-sums')}))"
    coins = rf"\.?\s?(?P<hundredths>\d\d?)\s?(?:{coin_pattern(after_a_sum=True)})(?!\w)"
    glued = r"(?<=[^\W\d])(?P<glued>\d\d)(?!\w|[.,]\d)"  # "12zł50"
    currency = rf"(?P<after>{currency_pattern(languages)})"
    return rf"{not_money}{currency}(?:{coins}|{glued}|(?!\w))\.?"


def is_vague(text: str, start: int) -> bool:
    """Whether the word before `start` leaves open how many: "a few" hundred."""
    return _vague().search(text, max(0, start - _BEFORE), start) is not None


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either('reading/vague-numbers')})\s$", re.IGNORECASE)


@cache
def _sum_cues() -> re.Pattern[str]:
    words = either("reading/sum-cues")
    return re.compile(rf"(?<!\w)(?:{words})\s(?:(?:за|of|w wysokości|вам|wam)\s)?$", re.IGNORECASE)


@cache
def _money_cues() -> re.Pattern[str]:
    words = f"{either('reading/sum-cues')}|{either('reading/thousand-cues')}"
    return re.compile(rf"(?<!\w)(?:{words})\s$", re.IGNORECASE)
