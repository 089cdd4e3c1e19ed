"""Patterns that say which events a play or guard is about: `message sent (letter=greeting)`."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .events import KINDS, Event, specs_of
from .phrase import Phrase
from .problem import one_of, quoted

_PATTERN = re.compile(r"\s*(?P<kind>[^()]*?)\s*(?:\((?P<tests>[^()]*)\))?\s*")
_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


class BadPatternError(ValueError):
    """The text is no pattern: `found` in it, where `expected` was."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found}; expected {expected}")
        self.found, self.expected = found, expected


@dataclass(frozen=True, slots=True)
class FieldTest:
    """One field has one of the values; `values` None means any value at all."""

    attribute: str
    values: frozenset[Any] | None

    def holds(self, event: Event) -> bool:
        """Does it hold for this event?"""
        value = getattr(event, self.attribute)
        return value is not None if self.values is None else value in self.values


@dataclass(frozen=True, slots=True)
class Pattern:
    """An event kind, perhaps with fields that must have certain values."""

    text: str
    kind: str
    tests: tuple[FieldTest, ...] = ()

    def matches(self, event: Event) -> bool:
        """Is the event one of these?"""
        return event.kind == self.kind and self.fits(event)

    def fits(self, event: Event) -> bool:
        """Has an event that is known to be of the kind the values asked for?"""
        return all(test.holds(event) for test in self.tests)

    def __str__(self) -> str:
        return self.text


def read_pattern(text: str) -> Pattern:
    """Read `kind` or `kind (field=value, field=one|other, field=*)`; else BadPatternError."""
    match = _PATTERN.fullmatch(text)
    if not match or match["kind"] not in KINDS:
        kind = match["kind"] if match else text
        raise BadPatternError(Phrase("the event “{kind}”", kind=kind), one_of(kind, KINDS))
    parts = [part for part in (match["tests"] or "").split(",") if part.strip()]
    tests = tuple(_read_test(match["kind"], part) for part in parts)
    return Pattern(text.strip(), match["kind"], tests)


def _read_test(kind: str, text: str) -> FieldTest:
    name, equals, values = (part.strip() for part in text.partition("="))
    specs = specs_of(KINDS[kind])
    if not equals:
        raise BadPatternError(quoted(text.strip()), Phrase("field=value"))
    if name not in specs:
        raise BadPatternError(
            Phrase("the field “{field}” of “{kind}”", field=name, kind=kind), one_of(name, specs)
        )
    spec = specs[name]
    if values == "*":
        return FieldTest(spec.attribute, None)
    try:
        read = [spec.type.read(value.strip(), _ANY_MOMENT) for value in values.split("|")]
    except ValueError as error:
        told = Phrase("{field}={value}", field=name, value=values)
        raise BadPatternError(told, spec.type.expected) from error
    return FieldTest(spec.attribute, frozenset(read))
