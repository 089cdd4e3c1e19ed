"""Remains of HTML in a letter that came as plain text, as some forms and marketplaces send it."""

import re

_TAG = re.compile(
    r"</?(?P<name>a|b|blockquote|body|br|center|div|em|font|h[1-6]|head|html|hr|i|img|li|ol|p|small"
    r"|span|strong|table|tbody|td|th|tr|u|ul)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_BLANK = re.compile(r"&(?:nbsp|#160);")
_INLINE = frozenset(("a", "b", "em", "font", "i", "img", "small", "span", "strong", "u"))


def without_tags(text: str) -> str:
    """`text` with blanks for its tags, a line's end for those that end one; every place is kept."""
    if "<" not in text and "&" not in text:
        return text
    return _BLANK.sub(_blanks, _TAG.sub(_blanks_or_line, text))


def _blanks_or_line(tag: re.Match[str]) -> str:
    begins = " " if tag["name"].lower() in _INLINE else "\n"
    return begins.ljust(len(tag.group()))


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())
