"""`key=value` words of a journal line, with values in "quotes" where they need them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KEY = re.compile(r"(?P<key>made[ -]to[ -]order|[^\W\d][\w-]*)=")
_BARE = re.compile(r"\S+")
_GLUED = re.compile(r"[^\s#]\S*")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_ESCAPED = {char: f"\\{letter}" for letter, char in _ESCAPES.items()}


@dataclass(frozen=True, slots=True)
class Word:
    """One piece of a line: `key=value`, or a bare word where `key` is None."""

    key: str | None
    value: str
    quoted: bool = False
    closed: bool = True  # False for a quote that does not end
    glued: str = ""  # what stands right after the closing quote, and should not


def scan(text: str) -> Iterator[Word]:
    """The words of a line; a `#` after white space begins a comment."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif text[at] == "#":
            return
        else:
            word, at = _next_word(text, at)
            yield word


def _next_word(text: str, at: int) -> tuple[Word, int]:
    match = _KEY.match(text, at)
    key = None if match is None else re.sub("[ -]", "_", match["key"])
    at = at if match is None else match.end()
    if text[at : at + 1] == '"':
        value, at, closed = _read_quoted(text, at + 1)
        more = _GLUED.match(text, at)
        return Word(key, value, True, closed, more[0] if more else ""), at
    bare = _BARE.match(text, at)
    return (Word(key, bare[0]), bare.end()) if bare else (Word(key, ""), at)


def _read_quoted(text: str, at: int) -> tuple[str, int, bool]:
    """Read up to the closing quote: the value, the place after it, and whether it was closed."""
    value: list[str] = []
    while at < len(text):
        char = text[at]
        if char == '"':
            return "".join(value), at + 1, True
        if char == "\\" and text[at + 1 : at + 2] in _ESCAPES:
            at += 1
            char = _ESCAPES[text[at]]
        value.append(char)
        at += 1
    return "".join(value), at, False


def quoted(value: str) -> str:
    """The value as the journal writes it: bare where it reads back the same, else in quotes."""
    if re.fullmatch(r"[^\s\"#=\\]+", value):
        return value
    return '"' + "".join(_ESCAPED.get(char, char) for char in value) + '"'
