"""One sale's events in time order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter, lt

from .corrections import corrected
from .events import ALL_KINDS, Event, OrderPlaced
from .projecting import take
from .sale_facts import SaleFacts
from .stored import fields_of, items_of

_HAPPENED_AT = attrgetter("happened_at")
_RANK = {kind: rank for rank, kind in enumerate(ALL_KINDS)}


@dataclass(frozen=True)
class Journey:
    """Events in canonical order, each once. Make it with `Journey.of`."""

    events: tuple[Event, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Journey":
        """Put events in order, whatever order they came in, and drop what was delivered twice."""
        given = tuple(events)
        moments = list(map(_HAPPENED_AT, given))
        if all(map(lt, moments, moments[1:])):
            return cls(given)  # as mostly: each later than the one before
        ordered = sorted(given, key=_place)
        places = list(map(_place, ordered))
        if not all(map(lt, places, places[1:])):
            alike = groupby(ordered, _place)
            ordered = [each for _, events in alike for each in _each_once([*events])]
        return cls(tuple(ordered))

    def told_by(self, now: datetime) -> tuple[Event, ...]:
        """The events that have happened by `now`, as they were told."""
        events = self.events
        if events and events[-1].happened_at > now:
            events = tuple(event for event in events if event.happened_at <= now)
        return events

    def until(self, now: datetime) -> tuple[Event, ...]:
        """The events that have happened by `now`, as corrected by then."""
        return corrected(self.told_by(now))

    @cached_property
    def corrected(self) -> tuple[Event, ...]:
        """The events as people have corrected them: what was told by mistake is not among them."""
        return corrected(self.events)

    @cached_property
    def facts(self) -> SaleFacts:
        """What all the events together say, as of one sale."""
        facts = SaleFacts()
        for event in self.corrected:
            take(facts, event)
        return facts

    @property
    def order(self) -> OrderPlaced | None:
        """The order, the latest where there are several."""
        return self.facts.order

    @property
    def is_confirmed(self) -> bool:
        """Did the buyer agree to the order as it stands?"""
        return self.facts.confirmed

    @property
    def is_paid(self) -> bool:
        """Has all the money come?"""
        return self.facts.is_paid

    @property
    def handed_over(self) -> bool:
        """Has the buyer got it?"""
        return self.facts.is_handed_over

    @property
    def is_open(self) -> bool:
        """Is there an order on which something is still to happen?"""
        return self.facts.is_open


def _place(event: Event) -> tuple[datetime, int]:
    """Facts of one moment stand in the order of their kinds."""
    return event.happened_at, _RANK[type(event)]


def _each_once(alike: list[Event]) -> list[Event]:
    """Facts of one moment and kind, in the order of what they say, and each once."""
    ordered = sorted(alike, key=_words) if len(alike) > 1 else alike
    return [event for i, event in enumerate(ordered) if i == 0 or event != ordered[i - 1]]


def _words(event: Event) -> str:
    return repr((fields_of(event), items_of(event)))
