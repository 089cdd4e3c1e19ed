"""Events as plain strings and back, exactly: how they are stored, and what the journal is read
into.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from .events import KINDS, Event, Item, WithItems, specs_of
from .moments import NoSuchMomentError
from .phrase import Phrase
from .problem import OutOfBoundsError, Problem, one_of, shown


def fields_of(event: Event | Item) -> dict[str, str]:
    """The fields that say something, by their journal names; defaults are left out."""
    written = {}
    for name, spec in specs_of(type(event)).items():
        value = getattr(event, spec.attribute)
        if value != spec.default:
            written[name] = spec.type.write(value)
    return written


def items_of(event: Event) -> list[dict[str, str]]:
    """The fields of each item that the event lists."""
    return [fields_of(item) for item in event.items] if isinstance(event, WithItems) else []


def event_from_fields(
    kind: str,
    happened_at: datetime,
    fields: Mapping[str, str],
    items: Sequence[Mapping[str, str]] = (),
) -> tuple[Event | None, tuple[Problem, ...]]:
    """The typed event, and what was wrong with the strings.

    A field that can't be read is left out and told of; there is no event when its kind is unknown
    or something required is missing. Bare times are read in the zone of `happened_at`.
    """
    shape = KINDS.get(kind)
    if shape is None:
        return None, (Problem(None, Phrase("the event “{kind}”", kind=kind), one_of(kind, KINDS)),)
    values, problems = _read(shape, kind, fields, happened_at)
    if issubclass(shape, WithItems):
        values["items"], more = _read_items(items, happened_at)
        problems += more
    elif items:
        found = Phrase("items under “{kind}”", kind=kind)
        problems += (Problem(None, found, Phrase("items only under an order")),)
    if not _is_whole(shape, values):
        return None, problems
    return shape(happened_at=happened_at, **values), problems


def _read_items(
    items: Sequence[Mapping[str, str]], happened_at: datetime
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    read: list[Item] = []
    problems: tuple[Problem, ...] = ()
    for each in items:
        item, more = item_from_fields(each, happened_at)
        read.append(item)
        problems += more
    return tuple(read), problems


def item_from_fields(
    fields: Mapping[str, str], happened_at: datetime
) -> tuple[Item, tuple[Problem, ...]]:
    """One item line; like its event, it keeps what can be read."""
    values, problems = _read(Item, "item", fields, happened_at)
    if not {"sku", "title"} & values.keys():
        problems += (Problem(None, Phrase("an item without a name"), Phrase("sku=… or title=…")),)
    return Item(**values), problems


def _read(
    shape: type[Any], kind: str, fields: Mapping[str, str], happened_at: datetime
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    specs = specs_of(shape)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, text in fields.items():
        spec = specs.get(name)
        if spec is None:
            found = Phrase("the field “{field}” in “{kind}”", field=name, kind=kind)
            problems.append(Problem(None, found, one_of(name, specs)))
            continue
        try:
            values[spec.attribute] = spec.type.read(text, happened_at)
        except OutOfBoundsError as error:
            problems.append(Problem(None, _told(name, shown(text)), error.expected))
        except NoSuchMomentError as error:
            problems.append(Problem(None, _told(name, error.found), spec.type.expected))
        except ValueError:
            problems.append(Problem(None, _told(name, shown(text)), spec.type.expected))
    problems += [
        Problem(
            None,
            Phrase("“{kind}” without {field}", kind=kind, field=name),
            Phrase("{field}=… ({type})", field=name, type=spec.type.expected),
        )
        for name, spec in specs.items()
        if spec.required and name not in fields
    ]
    return values, tuple(problems)


def _told(name: str, value: str) -> Phrase:
    return Phrase("{field}={value}", field=name, value=value)


def _is_whole(shape: type[Event], values: Mapping[str, Any]) -> bool:
    return all(spec.attribute in values for spec in specs_of(shape).values() if spec.required)
