"""A TOML text as a table, and on which line each of its keys stands.

The standard library's reader keeps no places, and a message without a line is of little help to a
seller.
"""

import re
import tomllib
from typing import Any

from takt.journey.phrase import Phrase
from takt.journey.problem import Problem

from .source import Path
from .toml_words import toml_words

_HEADER = re.compile(r"\s*\[(?P<path>[^\[\]]+)\]\s*(#.*)?")
_KEY = re.compile(r"\s*(?P<path>[\w\"'. -]+?)\s*=")
_PLACE = re.compile(
    r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)"
)

_ENDLESS = re.compile(r"\d[\d_]{4000}")


def read_toml(
    text: str, file: str | None
) -> tuple[dict[str, Any], dict[Path, int], tuple[Problem, ...]]:
    """The table, the line of each key, and the problem that kept it from being read."""
    try:
        return tomllib.loads(text), lines_of(text), ()
    except tomllib.TOMLDecodeError as error:
        match = _PLACE.fullmatch(str(error))
        line = int(match["line"]) if match and match["line"] else len(text.splitlines()) or 1
        what = match["what"] if match else str(error)
        found = Phrase("a line that is not TOML ({complaint})", complaint=toml_words(what))
        expected = Phrase('key = "value", or [table]')
        return {}, {}, (Problem(line, found, expected, file),)
    except ValueError:  # of a number, which the reader of TOML lets through
        line = next(n for n, each in enumerate(text.splitlines(), 1) if _ENDLESS.search(each))
        return (
            {},
            {},
            (Problem(line, Phrase("a number without end"), Phrase("text in quotes"), file),),
        )
    except RecursionError:
        return (
            {},
            {},
            (Problem(None, Phrase("lists in lists without end"), Phrase("lists of texts"), file),),
        )


def lines_of(text: str) -> dict[Path, int]:
    """The line of each table header and key, by its path; the first where one stands twice."""
    lines: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = _path(header["path"])
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault(table + _path(key["path"]), number)
    return lines


def _path(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
