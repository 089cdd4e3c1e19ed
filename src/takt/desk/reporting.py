"""What teammates tell the desk themselves: facts of a sale, notes, orders taken by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from takt import journey as core
from takt.desk.accounts.models import Shop, Teammate
from takt.desk.accounts.operations import lock_shop
from takt.desk.buyers.operations import know_buyer
from takt.desk.buyers.person import Person
from takt.desk.conversations.models import Note
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey, lock_journeys
from takt.desk.orders.own_knowledge import with_own_knowledge
from takt.desk.orders.queries import core_event, load_journey
from takt.desk.playbooks.queries import playbook_of
from takt.desk.record import Fact, record
from takt.desk.search.operations import index_buyer

READ_BY_A_PERSON = "a person has read it"
"""Why no automatic letter goes; `takt.desk.orders.words` has it for the pages."""


class Stopped(Exception):  # noqa: N818  named for what happened
    """Guards forbid this yet; nothing was written. `by` says which, and what has to come first."""

    def __init__(self, by: Sequence[core.Blocked]) -> None:
        super().__init__(", ".join(blocked.guard for blocked in by))
        self.by = tuple(by)


class NumberTaken(Exception):  # noqa: N818  named for what happened
    """Another order of the shop bears the number; nothing was written."""

    def __init__(self, order: Order) -> None:
        super().__init__(order.number)
        self.order = order


def report(
    journey: Journey,
    event: core.Event,
    *,
    reason: str = "",
    source_key: str,
    by: Teammate,
    now: datetime,
) -> None:
    """Write a fact that a teammate reports into the sale's story.

    Raises `Stopped` where a guard forbids it, unless a `reason` to do it all the same is given:
    then the lifted guards and the reason are written down with the fact.
    """
    with transaction.atomic():
        lock_journeys([journey.pk])  # what the guards are asked about stays as it is until told
        story = load_journey(journey)
        event = _told_apart(event, story)
        source_key = _key_left(journey, source_key, story)
        stopped = core.blocked_by(story, playbook_of(journey.shop_id), event, now)
        if stopped and not reason.strip():
            raise Stopped(stopped)
        facts = [Fact(event, source_key)]
        for blocked in stopped:
            facts.insert(0, _lifted(blocked.guard, reason, event.happened_at, source_key))
        record(journey, facts, now=now, by=by)
        if isinstance(event, core.MessageReceived):
            _keep_silent(journey, event, source_key=source_key, by=by, now=now)


def _told_apart(event: core.Event, story: core.Journey) -> core.Event:
    """The event at a moment that no other of its kind has, so that each can be taken back alone.

    The same fact told twice is left as it is, and counts once; unless it was taken back before.
    """
    stands = story.corrected
    alike = [each for each in story.events if each.kind == event.kind]
    while any(
        each.happened_at == event.happened_at and (each != event or each not in stands)
        for each in alike
    ):
        event = replace(event, happened_at=event.happened_at + timedelta(microseconds=1))
    return event


def _key_left(journey: Journey, key: str, story: core.Journey) -> str:
    """The key, or another where what it told was taken back: a browser goes back to the page of
    the form, and what is told there again is no second press.
    """
    told = Event.objects.filter(shop_id=journey.shop_id)
    while (row := told.filter(source_key=key).first()) and core_event(row) not in story.corrected:
        key = f"{key}:again"
    return key


def _keep_silent(
    journey: Journey, event: core.Event, *, source_key: str, by: Teammate, now: datetime
) -> None:
    """Waive what the desk would say by itself: the buyer wrote elsewhere, to a person who reads."""
    owed = journey.actions.filter(automatic=True, since=event.happened_at)
    record(journey, [_waived(action.play, now, source_key) for action in owed], now=now, by=by)


def _waived(play: str, moment: datetime, source_key: str) -> Fact:
    event = core.ActionWaived(happened_at=moment, play=play, reason=READ_BY_A_PERSON)
    return Fact(event, f"{source_key}:{play}")


def lift_guards(
    journey: Journey,
    guards: Sequence[str],
    *,
    reason: str,
    source_key: str,
    by: Teammate,
    now: datetime,
) -> None:
    """Lift guards for this sale; who did it and why stays in its story."""
    record(journey, [_lifted(guard, reason, now, source_key) for guard in guards], now=now, by=by)


def _lifted(guard: str, reason: str, before: datetime, source_key: str) -> Fact:
    # A moment before what it allows, so that the story tells the two in this order.
    moment = before - timedelta(seconds=1)
    event = core.GuardOverridden(happened_at=moment, guard=guard, reason=reason.strip())
    return Fact(event, f"{source_key}:{guard}")


def add_note(
    journey: Journey, *, text: str, source_key: str, by: Teammate, now: datetime
) -> Note | None:
    """Keep private words about a sale; `None` when these were kept already."""
    with transaction.atomic():
        event = core.NoteAdded(happened_at=now, text=text)
        if not record(journey, [Fact(event, source_key)], now=now, by=by):
            return None
        return Note.objects.create(
            shop_id=journey.shop_id, journey=journey, author=by, text=text, created_at=now
        )


def place_order(
    shop: Shop,
    event: core.OrderPlaced,
    *,
    person: Person,
    source_key: str,
    by: Teammate,
    now: datetime,
) -> Journey:
    """Begin a sale with an order taken by hand; told twice, it is the sale already there.

    Raises `NumberTaken` where another order bears its number: the letters of both would be found
    by it, and a seller who types counts on.
    """
    with transaction.atomic():
        lock_shop(shop.pk)  # as intake does: the same order or buyer twice at once is one
        known = Journey.objects.filter(shop=shop, events__source_key=source_key).first()
        if known is not None:
            return known
        if taken := Order.objects.filter(shop=shop, number=event.number).first():
            raise NumberTaken(taken)
        buyer = know_buyer(shop, person, inbox=None, now=now)
        journey = begin_journey(shop, buyer=buyer, started_at=event.happened_at)
        placed = with_own_knowledge(event, journey)
        record(journey, [Fact(placed, source_key)], now=now, by=by)
        index_buyer(buyer)
        return journey
