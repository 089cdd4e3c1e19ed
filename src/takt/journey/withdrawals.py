"""Facts that were told by mistake and taken back: the sale goes on as though they had never been.

They stay in the journal. Whoever asks about a moment before the withdrawal is answered as the shop
was then.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from .events import Event, FactWithdrawn
from .moments import write_moment
from .problem import Problem

_A_FACT = "the kind and moment of a fact told before it"


def taken_back(events: Sequence[Event]) -> dict[int, FactWithdrawn]:
    """By the places of the facts that were taken back, what did so; events in order."""
    found: dict[int, FactWithdrawn] = {}
    for withdrawal, places in _withdrawals(events):
        for place in places:
            found.setdefault(place, withdrawal)
    return found


def standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, in order, without those taken back; each withdrawal names its moment."""
    gone = taken_back(events)
    moments = {id(gone[place]): events[place].happened_at for place in gone}
    return tuple(
        [_named(event, moments) for place, event in enumerate(events) if place not in gone]
    )


def _named(event: Event, moments: dict[int, datetime]) -> Event:
    """Without a moment it would mean another fact, once its own is left out."""
    if isinstance(event, FactWithdrawn) and event.of is None and id(event) in moments:
        return replace(event, of=moments[id(event)])
    return event


def moment_meant(withdrawal: FactWithdrawn, before: Sequence[Event]) -> datetime | None:
    """When the facts happened that it takes back; None where there are none before it."""
    places = _meant(withdrawal, before, taken_back(before))
    return before[places[0]].happened_at if places else None


def _withdrawals(events: Sequence[Event]) -> Iterator[tuple[FactWithdrawn, list[int]]]:
    """Each withdrawal with the places of the facts that it means."""
    gone: set[int] = set()
    for place, event in enumerate(events):
        if isinstance(event, FactWithdrawn):
            places = _meant(event, events[:place], gone)
            gone.update(places)
            yield event, places


def _meant(withdrawal: FactWithdrawn, before: Sequence[Event], gone: Collection[int]) -> list[int]:
    """Those of its moment; without one, of the moment of the last that still stands."""
    alike = [place for place, event in enumerate(before) if _is_like(event, withdrawal)]
    last = [before[place].happened_at for place in alike if place not in gone][-1:]
    moments = last if withdrawal.of is None else [withdrawal.of]
    return [place for place in alike if before[place].happened_at in moments]


def _is_like(event: Event, withdrawal: FactWithdrawn) -> bool:
    """What names no order is told of every one, and taken back of every one."""
    of_the_order = withdrawal.order is None or event.order in (None, withdrawal.order)
    return event.kind == withdrawal.fact and of_the_order


def withdrawing_nothing(events: Iterable[Event], zone: tzinfo) -> Iterator[tuple[Event, Problem]]:
    """The withdrawals of facts that there are not, and what is wrong, told by the clock of `zone`;
    events in any order.
    """
    for event, places in _withdrawals(sorted(events, key=_place)):
        if not places:
            yield event, Problem(None, _lost(event, zone), _A_FACT)


def _place(event: Event) -> tuple[datetime, bool]:
    return event.happened_at, isinstance(event, FactWithdrawn)


def _lost(event: FactWithdrawn, zone: tzinfo) -> str:
    moment = "before it" if event.of is None else f"at {write_moment(event.of, zone)}"
    of_the_order = "" if event.order is None else f" of order {event.order}"
    return f"“fact withdrawn” without a “{event.fact}” {moment}{of_the_order}"
