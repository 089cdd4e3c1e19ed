"""How many journeys are derived in a second on one core: 20 events each, the maker playbook."""

import time
from datetime import timedelta
from zoneinfo import ZoneInfo

from benchmarks.measure import tell
from takt.journey import Journey, derive, parse_journal, ready_playbook

SALE = """
2026-03-02 10:15  order placed      number=1001 buyer="Олена Коваль" total="1450.00 UAH"
2026-03-02 10:40  message sent      letter=greeting
2026-03-02 12:05  message received  text="Усе підходить. А коли відправите?" questions=1
2026-03-02 12:20  order confirmed   by=letter
2026-03-02 12:25  message sent      text="За тиждень, напишу номер."
2026-03-02 12:30  order accepted
2026-03-02 12:31  message sent      letter=order-accepted
2026-03-03 09:05  payment received  amount="1450.00 UAH"
2026-03-03 09:20  message sent      letter=payment-thanks
2026-03-03 10:30  work started
2026-03-03 10:35  message sent      letter=begun
2026-03-03 11:00  promise given     date=2026-03-12
2026-03-06 12:10  work progressed   stage="каміння вставлено"
2026-03-06 12:15  message sent      letter=progress
2026-03-09 12:00  work finished
2026-03-10 15:00  parcel packed
2026-03-10 17:00  parcel shipped    carrier="Нова пошта" tracking=20450912345678
2026-03-10 17:10  message sent      letter=shipped
2026-03-13 13:00  order delivered
2026-03-14 10:00  message received  text="Отримала, дякую!" needs_answer=no
"""
EVENTS = 20
JOURNEYS = 20_000


def measure() -> dict[str, float]:
    """Derive many sales, each looked at from another moment."""
    playbook = ready_playbook("maker")
    journal = parse_journal(SALE, ZoneInfo("Europe/Kyiv"))
    if journal.problems or len(journal.events) != EVENTS:
        raise ValueError(journal.problems)
    end = journal.events[-1].happened_at
    started = time.perf_counter()
    for number in range(JOURNEYS):
        derive(Journey.of(journal.events), playbook, end + timedelta(minutes=number))
    seconds = time.perf_counter() - started
    return {"per_second": JOURNEYS / seconds, "events": EVENTS}


if __name__ == "__main__":
    tell(measure())
