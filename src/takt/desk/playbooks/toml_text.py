"""Editing single keys of a TOML text while every other line of it stays as the shop wrote it."""

import json
import re
from collections.abc import Mapping, Sequence

Change = str | bool | Sequence[str] | None
"""A new value; `None` takes the key away."""

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]\s*(#.*)?$")
_BARE = re.compile(r"[A-Za-z0-9_-]+$")


def with_changes(text: str, changes: Mapping[tuple[str, ...], Change]) -> str:
    """`text` with each key (path of table names and key) set, or taken away for `None`."""
    lines = text.splitlines()
    for path, value in changes.items():
        lines = _with_change(lines, path[:-1], path[-1], value)
    return "\n".join(lines).strip("\n") + "\n"


def _with_change(lines: list[str], table: tuple[str, ...], key: str, value: Change) -> list[str]:
    new = [] if value is None else [f"{_named(key)} = {_written(value)}"]
    start, end = _table(lines, table)
    for place in range(start, end):
        if _is_key(lines[place], key):
            return lines[:place] + new + lines[place + _height(lines, place) :]
    if not new:
        return lines
    if start == end == len(lines) and table:
        return [*lines, "", f"[{'.'.join(map(_named, table))}]", *new]
    return lines[:start] + new + lines[start:]


def _table(lines: Sequence[str], table: tuple[str, ...]) -> tuple[int, int]:
    """The lines of a table without its header; both ends at the end where it is not there."""
    headers = [
        (place, _names(m[1])) for place, line in enumerate(lines) if (m := _HEADER.match(line))
    ]
    ends = [*(place for place, _ in headers[1:]), len(lines)]
    if not table:
        return 0, headers[0][0] if headers else len(lines)
    for (place, names), end in zip(headers, ends, strict=False):
        if names == table:
            return place + 1, end
    return len(lines), len(lines)


def _names(header: str) -> tuple[str, ...]:
    return tuple(name.strip().strip("\"'") for name in header.split("."))


def _is_key(line: str, key: str) -> bool:
    name, equals, _ = line.partition("=")
    return bool(equals) and name.strip().strip("\"'") == key


def _height(lines: Sequence[str], place: int) -> int:
    """How many lines the value takes: an array may stand on several."""
    depth = 0
    for count, line in enumerate(lines[place:], start=1):
        bare = re.sub(r"\"(\\.|[^\"])*\"|'[^']*'|#.*", "", line)
        depth += bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")
        if depth <= 0:
            return count
    return len(lines) - place


def _named(name: str) -> str:
    return name if _BARE.match(name) else json.dumps(name, ensure_ascii=False)


def _written(value: Change) -> str:
    # A JSON string, list of strings or boolean is a TOML one as well.
    return json.dumps(value, ensure_ascii=False)
