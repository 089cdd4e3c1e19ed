"""What every event has: a kind, a moment, and fields that carry their own types."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, ClassVar

from takt.journey.fields import TEXT, FieldType, optional
from takt.journey.moments import to_utc


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of an event or item: its word in the journal, its attribute, its type."""

    name: str
    attribute: str
    type: FieldType
    meaning: str
    required: bool
    default: Any


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact about a sale. Facts are only ever added; `happened_at` is kept in UTC."""

    kind: ClassVar[str]
    # Did the buyer hear the shop itself by it? Found out once, for it is asked of every event.
    is_own_words = False
    happened_at: datetime
    order: str | None = optional(TEXT, "which order, when the journal tells of several")

    def __post_init__(self) -> None:
        object.__setattr__(self, "happened_at", to_utc(self.happened_at))


@dataclass(frozen=True, kw_only=True)
class WithItems(Event):
    """An event that lists items of an order."""

    items: tuple[Any, ...] = field(default=())


def specs_of(shape: type[Any]) -> Mapping[str, FieldSpec]:
    """The fields of an event or item class by their journal names, as they are printed."""
    if shape not in _SPECS:
        _SPECS[shape] = _read_specs(shape)
    return _SPECS[shape]


_SPECS: dict[type[Any], Mapping[str, FieldSpec]] = {}


def _read_specs(shape: type[Any]) -> Mapping[str, FieldSpec]:
    specs = (
        FieldSpec(
            name=each.metadata.get("name") or each.name,
            attribute=each.name,
            type=each.metadata["type"],
            meaning=each.metadata["meaning"],
            required=each.metadata["required"],
            default=None if each.metadata["required"] else each.default,
        )
        for each in fields(shape)
        if "type" in each.metadata
    )
    in_order = sorted(specs, key=lambda spec: spec.name == "order")
    return {spec.name: spec for spec in in_order}
