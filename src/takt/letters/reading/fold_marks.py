"""What a line tells of quoting and signing. The patterns are data, one file per language.

All languages are tried on every letter: the mail program need not speak the buyer's language.
"""

import re
from collections.abc import Sequence
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import either, every_entry, whole_lines

EVERYWHERE = (*LANGUAGES, "other")
MAX_HEADER_LINES = 4
MAX_HEADER_LENGTH = 300
FIELDS_IN_A_BLOCK = 3

_ODD_BLANKS = "\u00a0\u202f\u2009\u2007"
_UNSEEN = re.compile(f"[{_ODD_BLANKS}\ufeff\u200b\u200e\u200f\u2060\u202a\u202c\u00ad]")
_QUOTED = re.compile(r"\s*(?:>|&gt;)")
_DELIMITER = re.compile(r"\s*(?:--|__+)\s*")
_WHEN = r"(?:20\d\d|\d:\d\d|@|\d[./]\d\d?[./]\d\d)"  # `<when>` in the data
_DATE = re.compile(r"\d{4}|\d{1,2}[:.]\d\d")
_RULE = re.compile(r"\s*[-_*=]{4,}\s*")


def is_quoted(line: str) -> bool:
    """A line marked with `>`."""
    return _QUOTED.match(line) is not None


def is_signature_delimiter(line: str) -> bool:
    """A line of two hyphens, or of underscores as mailing lists have it."""
    return _DELIMITER.fullmatch(line) is not None


def is_phone_signature(line: str) -> bool:
    """ "Sent from my iPhone" and the like, the whole line."""
    return len(line) < 100 and _phones().match(line) is not None


def is_separator(line: str) -> bool:
    """ "-----Original Message-----" and the like: all that follows is quoted."""
    return len(line) < 100 and _separators().match(line) is not None


def is_quote_header(lines: Sequence[str]) -> bool:
    """ "On … wrote:", perhaps wrapped over several of `lines`, none of them empty."""
    if not lines or not all(lines) or not lines[-1].endswith((":", "wrote", "----")):
        return False
    joined = " ".join(line.lstrip("> *") for line in lines)
    return len(joined) <= MAX_HEADER_LENGTH and _headers().match(joined) is not None


def has_date(line: str) -> bool:
    """A line with a year or a time of day in it, the address apart."""
    return _DATE.search(line.partition("<")[0]) is not None


def is_block_of_fields(lines: Sequence[str]) -> bool:
    """The block "From: … Sent: … To: … Subject: …" at the beginning of `lines`.

    Under a rule it need not begin with the sender, and two fields are enough.
    """
    if not lines or not lines[0]:
        return False
    is_under_rule = _RULE.fullmatch(lines[0]) is not None
    if not is_under_rule and _field_name(lines[0]) not in _senders():
        return False
    filled = [line for line in lines if line and not _RULE.fullmatch(line)]
    names = [_field_name(line) for line in filled[: FIELDS_IN_A_BLOCK + 2]]
    if is_under_rule:
        return len(names) > 1 and set(names[:2]) <= _fields()
    return sum(name in _fields() for name in names) >= FIELDS_IN_A_BLOCK


def cleaned(line: str) -> str:
    """`line` without what only a mail program sees: odd blanks, marks of no width, blank ends."""
    return (line if line.isascii() else _UNSEEN.sub(_seen, line)).strip()


def _seen(match: re.Match[str]) -> str:
    return " " if match.group() in _ODD_BLANKS else ""


def _field_name(line: str) -> str:
    name, colon, _ = line.lstrip("*> ").partition(":")
    return name.strip().strip("* ").lower() if colon else ""


@cache
def _headers() -> re.Pattern[str]:
    headers = either("folding/quote-headers", EVERYWHERE).replace("<when>", _WHEN)
    return re.compile(rf"\s*(?:{headers})\s*$", re.IGNORECASE)


@cache
def _separators() -> re.Pattern[str]:
    return whole_lines("folding/separators", EVERYWHERE)


@cache
def _phones() -> re.Pattern[str]:
    return whole_lines("folding/phone-signatures")


@cache
def _fields() -> frozenset[str]:
    return frozenset(every_entry("folding/mail-fields", EVERYWHERE))


@cache
def _senders() -> frozenset[str]:
    return frozenset(every_entry("folding/mail-senders", EVERYWHERE))
