"""Each named condition holds after the last line of its example, and not before it."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from takt.journey import (
    CONDITIONS,
    Event,
    Journey,
    NoteAdded,
    Playbook,
    blocked_by,
    load_playbook,
    parse_journal,
)
from takt.journey.conditions import read_condition
from takt.journey.patterns import BadPatternError, read_pattern

KYIV = ZoneInfo("Europe/Kyiv")
LATE = datetime.fromisoformat("2026-03-02T10:00Z")


def holds(name: str, events: tuple[Event, ...]) -> bool:
    """Does a guard let pass what must not happen until the condition holds?"""
    playbook = _guarding(name)
    now = events[-1].happened_at + timedelta(minutes=1) if events else LATE
    note = NoteAdded(happened_at=now)
    blocked = blocked_by(Journey.of(events), playbook, note, now)
    return [each.until for each in blocked] != [(name.strip(),)]


@cache
def _guarding(name: str) -> Playbook:
    guard = f"[guards.note]\npractice = 'B8'\nblocks = 'note added'\nuntil = '{name}'\nwhy = '-'"
    playbook, problems = load_playbook(f'extends = "maker"\n{guard}\n')
    assert playbook is not None, problems
    return playbook


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_the_example_shows_what_the_condition_means(name: str) -> None:
    condition = CONDITIONS[name]
    assert condition.meaning.endswith(".")
    journal = parse_journal(condition.example, KYIV)
    assert journal.problems == ()
    events = Journey.of(journal.events).events
    assert holds(name, events)
    assert not holds(name, events[:-1])
    assert not holds(f"not {name}", events)


def test_an_event_pattern_holds_once_it_has_happened() -> None:
    text = "2026-03-02 09:00  message sent  letter=greeting"
    events = parse_journal(text, KYIV).events
    assert holds("message sent (letter=greeting|reminder)", events)
    assert holds("message sent (letter=*, automatic=no)", events)
    assert not holds("message sent (text=*)", events)
    assert holds("not message sent (letter=reminder)", events)
    assert str(read_condition(" order paid ")) == "order paid"


def test_work_may_begin_on_an_accepted_order_that_is_paid_later() -> None:
    text = """\
2026-03-02 09:00  order placed  number=1 payment=deferred
2026-03-02 10:00  order accepted
"""
    events = parse_journal(text, KYIV).events
    assert holds("work may begin", events)
    assert not holds("work may begin", events[:-1])


def test_the_part_of_a_buyer_who_pays_on_delivery_is_done_at_the_door() -> None:
    text = """\
2026-03-02 09:00  order placed  number=1 payment="on delivery"
2026-03-04 10:00  order delivered
"""
    events = parse_journal(text, KYIV).events
    assert holds("buyer has done their part", events)
    assert not holds("buyer has done their part", events[:-1])


MONEY = """\
2026-03-02 09:00  order placed  number=1 total="100.00 UAH"
2026-03-02 10:00  payment received{received}
2026-03-03 10:00  payment refunded{refunded}
"""


@pytest.mark.parametrize(
    ("received", "refunded", "held"),
    [
        ("", "", False),
        ("", '  amount="40.00 UAH"', True),
        ("", '  amount="100.00 UAH"', False),
        ('  amount="100.00 UAH"', '  amount="40.00 UAH"', True),
        ('  amount="100.00 UAH"', '  amount="100.00 UAH"', False),
    ],
)
def test_money_is_held_until_all_of_it_went_back(received: str, refunded: str, held: bool) -> None:
    events = parse_journal(MONEY.format(received=received, refunded=refunded), KYIV).events
    assert holds("money is held", events) is held
    assert holds("order paid", events) is held


def test_a_pattern_is_one_event_with_its_fields() -> None:
    with pytest.raises(BadPatternError, match="one of"):
        read_pattern("((")
    with pytest.raises(BadPatternError, match="“order placed”"):
        read_pattern("order plaed (number=1)")
