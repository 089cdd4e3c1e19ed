"""A playbook over another: `extends = "maker"` with the keys that differ."""

from collections.abc import Iterable, Mapping
from typing import Any

from .keys import WEEKDAYS
from .source import Path


def over(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The base with the changes laid over it, key by key, tables within tables."""
    merged = dict(base)
    for key, value in changes.items():
        below = merged.get(key)
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            merged[key] = over(below, value)
        else:
            merged[key] = value
    return merged


def with_single_days(table: Mapping[str, Any]) -> dict[str, Any]:
    """The same with `monday-friday` in its hours spelt out, so that a layer can change one day."""
    hours = table.get("hours")
    if not isinstance(hours, Mapping):
        return dict(table)
    single: dict[str, Any] = {}
    for key, value in hours.items():
        single |= dict.fromkeys(days_named(key) or (key,), value)
    return {**table, "hours": single}


def single_days(paths: Iterable[Path]) -> dict[Path, Path]:
    """How each weekday was written, by its path: as itself, or as one of `monday-friday`."""
    written: dict[Path, Path] = {}
    for path in paths:
        if len(path) == 2 and path[0] == "hours":
            written |= dict.fromkeys((("hours", day) for day in days_named(path[1])), path)
    return written


def days_named(key: str) -> tuple[str, ...]:
    """The weekdays of `monday` or `monday-friday`; none if it names none."""
    first, _, last = key.partition("-")
    last = last or first
    if first not in WEEKDAYS or last not in WEEKDAYS:
        return ()
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return WEEKDAYS[start : end + 1]
