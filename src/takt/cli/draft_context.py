"""What a check may know besides the draft, as JSON says it."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from takt.cli.json_lines import BadRowError
from takt.cli.text_file import read_text
from takt.letters import LANGUAGES
from takt.letters.checking import Context

_TEXTS = ("language", "order_number", "tracking", "stage", "buyer_name")
_DAYS = ("planned_ship_on", "today")
_KEYS = (*_TEXTS, "is_shipped", "promised", *_DAYS)


def context_of(said: Mapping[str, Any], letter: str) -> Context:
    """The context that `said` (docs/reference/commands.md) and the answered `letter` make.

    Raises `BadRowError` for a value of the wrong kind. Keys of others are none of ours.
    """
    known: dict[str, Any] = {}
    for key, value in said.items():
        if value is not None:
            known.update(_value(key, value))
    return Context(letter=letter or None, **known)


def passed_over(said: Mapping[str, Any]) -> Iterator[str]:
    """What in `said` means nothing here, and what may have been meant."""
    for key in (key for key in said if key not in _KEYS):
        close = get_close_matches(key, _KEYS, n=1)
        meant = f"did you mean “{close[0]}”?" if close else f"known are {', '.join(_KEYS)}"
        yield f"found “{key}”, which is passed over; {meant}"
    if said.get("language") not in (None, *LANGUAGES):
        yield f"found language={said['language']!r}, expected one of {', '.join(LANGUAGES)}"


def given_context(given: str | None) -> Mapping[str, Any]:
    """What `--context` gives: an object, or the path of a file with one."""
    if given is None:
        return {}
    text = given if given.lstrip().startswith("{") else _from_file(given)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"--context: found no JSON ({error}), expected an object") from error
    if not isinstance(said, dict):
        raise click.UsageError(f"--context: found a JSON {type(said).__name__}, expected an object")
    return said


def _from_file(given: str) -> str:
    if not Path(given).is_file():
        raise click.UsageError(
            f"--context: found “{given}”, expected a JSON object or the path of a file with one"
        )
    return read_text(given, "JSON file")


def _value(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    if key in _TEXTS:
        yield key, _of_kind(key, value, str, "a text")
    elif key == "is_shipped":
        yield key, _of_kind(key, value, bool, "true or false")
    elif key in _DAYS:
        yield key, _day(key, value)
    elif key == "promised":
        promises = _of_kind(key, value, list, "a list of texts")
        yield key, tuple(_of_kind(key, promise, str, "a list of texts") for promise in promises)


def _of_kind(key: str, value: Any, kind: type, expected: str) -> Any:
    if not isinstance(value, kind):
        raise BadRowError(f"found {key}={value!r} in the context, expected {expected}")
    return value


def _day(key: str, value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise BadRowError(f"found {key}={value!r}, expected a day as in 2026-03-19") from None
