"""Hypothesis strategies: any facts, journeys, playbooks."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from takt.journey import (
    KINDS,
    READY_PLAYBOOKS,
    WITHDRAWABLE,
    Event,
    Item,
    Money,
    ready_playbook,
    specs_of,
)
from takt.journey.events import WithItems
from takt.journey.fields import FieldType

START = datetime(2026, 3, 2, tzinfo=UTC)

moments = st.datetimes(
    datetime.fromisoformat("2025-01-01"),
    datetime.fromisoformat("2027-12-31"),
    timezones=st.just(UTC),
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
sums = st.builds(
    Money, st.decimals(0, 10_000, places=2).map(Decimal), st.sampled_from(["UAH", "PLN", "EUR"])
)
LETTERS = [letter for name in READY_PLAYBOOKS for letter in ready_playbook(name).letters]
OF_TYPE = {
    "text": texts,
    "yes or no": st.booleans(),
    "money": sums,
    "date": st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    "moment": moments,
}
OF_NAME = {
    "fact": st.sampled_from(sorted(WITHDRAWABLE)),
    "letter": st.sampled_from(LETTERS),
    "play": st.sampled_from([*ready_playbook("maker").plays, "first-reply", "keep-in-touch"]),
    "guard": st.sampled_from([*ready_playbook("maker").guards]),
    "order": st.sampled_from(["1", "2"]),
    "number": st.sampled_from(["1", "2"]),
}


def _values(name: str, kind: FieldType) -> st.SearchStrategy[Any]:
    if name in OF_NAME:
        return OF_NAME[name]
    if kind.name == "choice":
        return st.sampled_from(kind.expected.split(" | "))
    if kind.name == "number":
        return st.integers(1, 3)
    return OF_TYPE[kind.name]


def _fields(shape: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    specs = specs_of(shape).values()
    needed = {s.attribute: _values(s.name, s.type) for s in specs if s.required}
    others = {s.attribute: _values(s.name, s.type) for s in specs if not s.required}
    return st.fixed_dictionaries(needed, optional=others)


items = _fields(Item).map(lambda values: Item(**{"title": "ring", **values}))


@st.composite
def events(draw: st.DrawFn, when: st.SearchStrategy[datetime] = moments) -> Event:
    """Any fact of any kind."""
    shape = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    values = draw(_fields(shape))
    if issubclass(shape, WithItems):
        values["items"] = tuple(draw(st.lists(items, max_size=2)))
    return shape(happened_at=draw(when), **values)


def _later(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


# Facts of some weeks, close enough together to bear on each other, often in the same minute.
lives = st.lists(events(st.integers(0, 60_000).map(lambda n: _later(n // 30 * 30))), max_size=14)
playbooks = st.sampled_from(READY_PLAYBOOKS)
