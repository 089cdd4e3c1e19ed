"""JSON lines in and out: an object a line. What can't be read is told by line, the rest goes on."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import click

from takt.cli.text_file import not_utf_8

Row = Mapping[str, Any]


class BadRowError(Exception):
    """A row that can't be answered; says what was found and what was expected."""


def answer_lines(raw: bytes, name: str, answer: Callable[[Row], Row]) -> bool:
    """Print an answer, with the row's `id`, for each line of `raw`; False where some had none."""
    all_well = True
    for number, line in _filled(raw):
        try:
            row = _row(line)
            click.echo(as_json({"id": row.get("id"), **answer(row)}))
        except BadRowError as error:
            all_well = False
            click.echo(f"{name}:{number}: {error}", err=True)
    return all_well


def as_json(value: Row, indent: int | None = None) -> str:
    """The value as JSON in plain letters; half a surrogate pair, which no UTF-8 holds, escaped."""
    shown = json.dumps(value, ensure_ascii=False, indent=indent)
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")


def text_of(row: Row, key: str, *, required: bool = False) -> str:
    """The text under `key`; empty where it is null or missing, unless it is required."""
    value = row.get(key)
    if isinstance(value, str):
        return value
    if value is None and not required:
        return ""
    found = "nothing" if value is None else f"{type(value).__name__} {value!r}"
    raise BadRowError(f"found {found} under “{key}”, expected a text")


def object_of(row: Row, key: str) -> Row:
    """The object under `key`; empty where it is null or missing."""
    value = row.get(key)
    if value is not None and not isinstance(value, dict):
        raise BadRowError(f"found {value!r} under “{key}”, expected an object")
    return value or {}


def _filled(raw: bytes) -> Iterator[tuple[int, bytes]]:
    # Not splitlines(): a letter may hold U+2028 and the like inside its string.
    lines = enumerate(raw.removeprefix(BOM_UTF8).split(b"\n"), start=1)
    return ((number, line) for number, line in lines if line.strip())


def _row(line: bytes) -> Row:
    try:
        row = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise BadRowError(f"found {not_utf_8(error)}, expected text in UTF-8") from error
    except json.JSONDecodeError as error:  # the line that it counts is always the first
        where = f"{error.msg}, column {error.colno}"
        raise BadRowError(f"found no JSON ({where}), expected an object a line") from error
    except (ValueError, RecursionError) as error:  # endless numbers, brackets in brackets
        raise BadRowError(f"found no JSON ({error}), expected an object a line") from error
    if not isinstance(row, dict):
        raise BadRowError(f"found a JSON {type(row).__name__}, expected an object")
    return row
