"""Events as journal text. Reading it again gives the same events, exactly."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from .events import Event
from .moments import write_moment
from .quoting import quoted
from .stored import fields_of, items_of


def print_journal(events: Iterable[Event], zone: ZoneInfo) -> str:
    """One line an event, times in the shop's zone, items indented under their order."""
    return "".join(print_event(event, zone) for event in events)


def print_event(event: Event, zone: ZoneInfo) -> str:
    """The lines of one event, each ended."""
    head = f"{write_moment(event.happened_at, zone)}  {event.kind}"
    lines = [_line(head, fields_of(event))]
    lines += [_line("    item", item) for item in items_of(event)]
    return "".join(f"{line}\n" for line in lines)


def _line(head: str, fields: dict[str, str]) -> str:
    pairs = " ".join(f"{name}={quoted(value)}" for name, value in fields.items())
    return f"{head}  {pairs}".rstrip()
