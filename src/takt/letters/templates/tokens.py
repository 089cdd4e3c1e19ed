"""The pieces of a template's text, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<double>  \{\{ | \}\} )
  | \{ (?P<name> [^{}\n\[\]]* ) \}
  | (?P<unclosed> \{ [\w.]* )
  | (?P<stray>   \} )
  | (?P<open>    \[\[ )
  | (?P<close>   \]\] )
  | (?P<text>    (?: [^{}\[\]] | \[(?!\[) | \](?!\]) )+ )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is text, name, open, close, unclosed or stray; `source` is the text as written."""

    kind: str
    value: str
    source: str
    line: int
    column: int


def tokens(text: str) -> Iterator[Token]:
    """Cuts `text` up without losing a character: the sources joined are the text again."""
    line, line_start = 1, 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "text"
        source = match.group()
        value = source[:1] if kind == "double" else match.group(kind)
        kind = "text" if kind == "double" else kind
        yield Token(kind, value, source, line, match.start() - line_start + 1)
        if "\n" in source:
            line += source.count("\n")
            line_start = match.start() + source.rindex("\n") + 1
