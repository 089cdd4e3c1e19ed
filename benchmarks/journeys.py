"""How many journeys are derived in a second on one core: 20 events each, the maker playbook."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.measure import tell
from benchmarks.sales import SALES
from takt.journey import Event, Journey, Playbook, derive, parse_journal, ready_playbook

EVENTS = 20
JOURNEYS = 2_000
ROUNDS = 10

Case = tuple[list[Event], datetime]


def measure() -> dict[str, float]:
    """Every round derives all of them; the best one counts, for the others shared the core."""
    playbook, cases = ready_playbook("maker"), list(_cases())
    seconds = min(_round(playbook, cases) for _ in range(ROUNDS))
    return {"per_second": len(cases) / seconds, "events": EVENTS}


def _cases() -> Iterator[Case]:
    """Sales begun at many moments of a year, no two alike, each looked at at another time of its
    own.
    """
    zone = ZoneInfo("Europe/Kyiv")
    for sale in SALES:
        journal = parse_journal(sale, zone)
        if journal.problems or len(journal.events) != EVENTS:
            raise ValueError(journal.problems or len(journal.events))
        for number in range(JOURNEYS // len(SALES)):
            later = timedelta(minutes=1_049 * number)
            events = [
                replace(each, happened_at=each.happened_at + later) for each in journal.events
            ]
            yield events, events[-1].happened_at + timedelta(minutes=97 * number % 7_200)


def _round(playbook: Playbook, cases: list[Case]) -> float:
    """The seconds of processor time until the deadlines and the blocked events are known."""
    started = time.process_time()
    for events, now in cases:
        derivation = derive(Journey.of(events), playbook, now)
        _ = [(action.id, action.due_at) for action in derivation.actions], derivation.blocked
    return time.process_time() - started


if __name__ == "__main__":
    tell(measure())
