"""What holds for any facts under any ready playbook."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from takt.journey import (
    ActionWaived,
    Event,
    FactWithdrawn,
    Journey,
    MessageReceived,
    NextAction,
    OrderPlaced,
    derive,
    ready_playbook,
)
from takt.journey.playbook.stands import Stands

from .worlds import START, events, lives, playbooks

many = settings(max_examples=200, deadline=None)
# Moments among the facts of a life, so that some have happened and some have not.
moments = st.integers(0, 60_000).map(lambda minutes: START + timedelta(minutes=minutes))
LATE = datetime.fromisoformat("2026-06-01T00:00Z")


def all_actions(facts: list[Event], playbook: str, now: datetime = LATE) -> list[NextAction]:
    derivation = derive(Journey.of(facts), ready_playbook(playbook), now)
    return [*derivation.actions, *derivation.settled]


@many
@given(lives, playbooks)
def test_the_same_facts_give_the_same_answer(facts: list[Event], playbook: str) -> None:
    journey = Journey.of(facts)
    once, again = (
        derive(journey, ready_playbook(playbook), LATE),
        derive(journey, ready_playbook(playbook), LATE),
    )
    assert once == again
    assert once.settled == again.settled


@many
@given(lives, playbooks, st.sampled_from([1, 5, 10_000]))
def test_what_is_known_of_other_sales_changes_nothing(
    facts: list[Event], playbook: str, most: int
) -> None:
    untaught = replace(ready_playbook(playbook))
    untaught.cue_book.stands = Stands(most)
    journey = Journey.of(facts)
    alone, among_others = (
        derive(journey, untaught, LATE),
        derive(journey, ready_playbook(playbook), LATE),
    )
    assert alone == among_others
    assert alone.settled == among_others.settled


@many
@given(st.data(), lives, playbooks)
def test_the_order_in_which_facts_arrive_does_not_matter(
    data: st.DataObject, facts: list[Event], playbook: str
) -> None:
    shuffled = data.draw(st.permutations(facts))
    assert all_actions(shuffled, playbook) == all_actions(facts, playbook)


@many
@given(st.data(), lives, playbooks)
def test_a_fact_delivered_twice_changes_nothing(
    data: st.DataObject, facts: list[Event], playbook: str
) -> None:
    again = data.draw(st.lists(st.sampled_from(facts), max_size=3)) if facts else []
    assert Journey.of([*facts, *again]) == Journey.of(facts)


@many
@given(lives, playbooks, moments, moments)
def test_a_deadline_never_moves_because_now_moved(
    facts: list[Event], playbook: str, one: datetime, other: datetime
) -> None:
    earlier, later = sorted((one, other))
    known = [fact for fact in facts if fact.happened_at <= earlier]
    before = {action.id: action for action in all_actions(known, playbook, earlier)}
    after = {action.id: action for action in all_actions(known, playbook, later)}
    assert before == after


@many
@given(lives, playbooks)
def test_contact_is_due_in_the_channels_time_and_never_in_quiet_hours(
    facts: list[Event], playbook: str
) -> None:
    working, quiet = ready_playbook(playbook).clocks.working, ready_playbook(playbook).quiet_hours
    for action in all_actions(facts, playbook):
        if action.contact:
            assert working.may_be_due(action.due_at), action
            assert quiet is None or not quiet.is_quiet(action.due_at), action


@many
@given(lives, playbooks)
def test_nothing_is_due_before_it_is_owed(facts: list[Event], playbook: str) -> None:
    for action in all_actions(facts, playbook):
        assert action.cause.happened_at <= action.due_at or action.play == "keep-in-touch"
        assert action.since <= action.due_at


@many
@given(lives, events(), playbooks)
def test_what_is_settled_never_returns_for_the_same_cause(
    facts: list[Event], one_more: Event, playbook: str
) -> None:
    """Unless it turns out that what settled it never happened."""
    assume(not isinstance(one_more, FactWithdrawn))
    known = [fact for fact in facts if fact.happened_at < one_more.happened_at]
    settled = derive(Journey.of(known), ready_playbook(playbook), LATE).settled
    later = derive(Journey.of([*known, one_more]), ready_playbook(playbook), LATE).actions
    assert not {(a.play, id(a.cause)) for a in settled} & {(a.play, id(a.cause)) for a in later}


@many
@given(lives, playbooks)
def test_no_open_sale_is_ever_without_something_owed(facts: list[Event], playbook: str) -> None:
    order = OrderPlaced(happened_at=START, number="1")
    journey = Journey.of([order, *(f for f in facts if not isinstance(f, OrderPlaced))])
    owed = derive(journey, ready_playbook(playbook), LATE).actions
    # Even when a person has waived everything that the plays ask for.
    waived = [ActionWaived(happened_at=LATE, play=each.play, reason="-") for each in owed]
    for known in (journey, Journey.of([*journey.events, *waived])):
        actions = derive(known, ready_playbook(playbook), LATE).actions
        assert not known.is_open or any(not action.paused for action in actions)


@many
@given(lives, playbooks, moments)
def test_what_has_not_happened_yet_does_not_count(
    facts: list[Event], playbook: str, now: datetime
) -> None:
    known = [fact for fact in facts if fact.happened_at <= now]
    assert all_actions(facts, playbook, now) == all_actions(known, playbook, now)


@many
@given(lives, playbooks)
def test_a_buyer_who_waits_for_an_answer_is_owed_one(facts: list[Event], playbook: str) -> None:
    question = MessageReceived(happened_at=LATE, text="Where is my order?")
    derivation = derive(Journey.of([*facts, question]), ready_playbook(playbook), LATE)
    assert derivation.waiting_since is not None
    assert any(action.action == "answer" for action in derivation.actions)
