"""Every join can be undone, in whatever order people change their minds."""

from datetime import UTC, datetime
from random import Random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takt.desk.accounts.models import Inbox, Teammate
from takt.desk.buyers.joining import join_buyers, suggest_join, undo_join
from takt.desk.buyers.models import Buyer, BuyerAddress, JoinSuggestion
from takt.desk.buyers.queries import open_suggestions
from takt.desk.conversations.models import Conversation
from takt.desk.orders.models import Journey

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def add_buyer(mailbox: Inbox, number: int) -> Buyer:
    """A buyer with one row of every kind that belongs to one."""
    shop = mailbox.shop
    buyer = Buyer.objects.create(shop=shop, name=f"buyer {number}", created_at=NOW)
    BuyerAddress.objects.create(shop=shop, buyer=buyer, kind="email", value=f"{number}@example.com")
    journey = Journey.objects.create(shop=shop, buyer=buyer, started_at=NOW, last_event_at=NOW)
    Conversation.objects.create(
        shop=shop, inbox=mailbox, buyer=buyer, journey=journey, started_at=NOW, last_message_at=NOW
    )
    return buyer


def owners() -> dict[str, dict[int, int]]:
    return {
        model.__name__: dict(model.objects.values_list("pk", "buyer"))
        for model in (BuyerAddress, Journey, Conversation)
    }


def test_a_join_moves_all_that_the_other_has(mailbox: Inbox) -> None:
    kept, joined = add_buyer(mailbox, 1), add_buyer(mailbox, 2)
    join_buyers(kept, joined, now=NOW)
    assert {buyer for rows in owners().values() for buyer in rows.values()} == {kept.pk}


def test_undone_everything_is_back_and_what_came_since_stays(mailbox: Inbox) -> None:
    kept, joined = add_buyer(mailbox, 1), add_buyer(mailbox, 2)
    before = owners()
    join = join_buyers(kept, joined, now=NOW)
    new = BuyerAddress.objects.create(
        shop=mailbox.shop, buyer=kept, kind="phone", value="+380501234567"
    )
    undo_join(join, now=NOW)
    before["BuyerAddress"][new.pk] = kept.pk
    assert owners() == before


def test_nobody_is_joined_with_themselves_or_across_shops(
    mailbox: Inbox, stranger: Teammate
) -> None:
    ours = add_buyer(mailbox, 1)
    theirs = Buyer.objects.create(shop=stranger.shop, created_at=NOW)
    for other in (ours, theirs):
        with pytest.raises(ValueError, match="two different buyers of one shop"):
            join_buyers(ours, other, now=NOW)


PAIRS = st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1])
STEPS = st.lists(st.one_of(PAIRS, st.integers(0, 7)), min_size=1, max_size=10)


@settings(
    max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_joins_undone_in_any_order_leave_nothing_moved(
    mailbox: Inbox, steps: list[tuple[int, int] | int], order: Random
) -> None:
    """Any joins and undoings (a number undoes the join made as the n-th), then all undone."""
    with transaction.atomic():
        people = [add_buyer(mailbox, number) for number in range(4)]
        before = owners()
        joins = []
        for step in steps:
            if isinstance(step, tuple):
                joins.append(join_buyers(people[step[0]], people[step[1]], now=NOW))
            elif step < len(joins):
                undo_join(joins[step], now=NOW)
        order.shuffle(joins)
        for join in joins:
            undo_join(join, now=NOW)
        assert owners() == before
        transaction.set_rollback(True)


def test_a_join_settles_its_suggestion(mailbox: Inbox) -> None:
    kept, joined = add_buyer(mailbox, 1), add_buyer(mailbox, 2)
    suggest_join(joined, kept, why=JoinSuggestion.Why.PHONE, now=NOW)
    join_buyers(kept, joined, now=NOW)
    assert not open_suggestions(mailbox.shop).exists()
