"""What a person put right: facts told by mistake are left out, letters have their right mood.

What was told stays as it was; whoever asks about a moment before the correction is answered as the
shop was then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from .events import Event, FactWithdrawn, MessageReceived, MoodCorrected
from .moments import write_moment
from .problem import Problem
from .withdrawals import standing, withdrawing_nothing

_CORRECTING = frozenset({FactWithdrawn, MoodCorrected})


def corrected(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, in order, without those that were taken back, and each letter in the mood that
    was last set for it. What is corrected once stays as it is.
    """
    if _CORRECTING.isdisjoint(map(type, events)):
        return tuple(events)  # as mostly
    valid = standing(events)
    moods = dict(_moods(valid))
    return tuple([_in_its_mood(event, moods) for event in valid])


def _moods(events: Iterable[Event]) -> Iterator[tuple[datetime | None, int]]:
    """The corrections, each with the moment of its letter; without one, it is the last letter's."""
    last: datetime | None = None
    for event in events:
        if isinstance(event, MessageReceived):
            last = event.happened_at
        elif isinstance(event, MoodCorrected):
            yield event.of or last, event.mood


def _in_its_mood(event: Event, moods: dict[datetime | None, int]) -> Event:
    if isinstance(event, MessageReceived) and event.happened_at in moods:
        return replace(event, mood=moods[event.happened_at])
    return event


def correcting_nothing(events: Sequence[Event], zone: tzinfo) -> Iterator[tuple[Event, Problem]]:
    """The corrections of what there is not, and what is wrong, told by the clock of `zone`; events
    in any order.
    """
    yield from _corrected_letters_missing(events, zone)
    yield from withdrawing_nothing(events, zone)


def _corrected_letters_missing(
    events: Sequence[Event], zone: tzinfo
) -> Iterator[tuple[Event, Problem]]:
    came = {event.happened_at for event in events if isinstance(event, MessageReceived)}
    for event in events:
        if not isinstance(event, MoodCorrected):
            continue
        if event.of is not None and event.of not in came:
            of = write_moment(event.of, zone)
            moment = f"“mood corrected” of a moment without a letter, {of}"
            yield event, Problem(None, moment, "the moment of a “message received”")
        elif event.of is None and all(moment > event.happened_at for moment in came):
            yield event, Problem(None, "“mood corrected” before any letter", "of=… (its moment)")
