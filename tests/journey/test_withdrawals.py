"""A fact told by mistake is taken back: the sale goes on as though it had never been told."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takt.journey import (
    KINDS,
    LASTING,
    WITHDRAWABLE,
    Derivation,
    Event,
    FactWithdrawn,
    Journey,
    corrected,
    derive,
    explain,
    parse_journal,
    print_journal,
    ready_playbook,
    taken_back,
    unknown_names,
)
from takt.journey.sales import split_sales

from .stories import Story, told
from .worlds import START, lives, playbooks

MAKER = ready_playbook("maker")
ACCEPTED = """\
2026-03-02 09:00  order placed  number=1 total="450.00 UAH"
2026-03-02 09:10  message sent  letter=greeting
2026-03-02 10:00  order confirmed  by=letter
2026-03-02 10:10  message sent  letter=order-accepted
"""
PAID = ACCEPTED + "2026-03-02 11:00  payment received\n"
MISTAKE = '2026-03-02 11:30  fact withdrawn  fact="payment received" reason="Інше замовлення"\n'


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MAKER.zone)


def events_of(journal: str) -> tuple[Event, ...]:
    return parse_journal(journal, MAKER.zone).events


def problems_of(journal: str) -> list[str]:
    return [problem.found for _, problem in unknown_names(events_of(journal), MAKER)]


def test_what_it_settled_is_owed_again_and_what_it_made_owed_goes() -> None:
    before = told(ACCEPTED + "2026-03-02 11:30  now\n")
    paid, after = told(PAID), told(PAID + MISTAKE)
    assert before.plays != paid.plays
    assert after.plays == before.plays
    assert not after.journey.is_paid


def test_the_fact_and_its_withdrawal_stay_in_the_journal() -> None:
    journey = told(PAID + MISTAKE).journey
    assert [event.kind for event in journey.events][-2:] == ["payment received", "fact withdrawn"]
    assert [event.kind for event in journey.corrected][-1:] == ["fact withdrawn"]
    assert print_journal(journey.events, MAKER.zone).endswith('reason="Інше замовлення"\n')


def test_before_the_withdrawal_it_stood() -> None:
    journey = told(PAID + MISTAKE).journey
    assert derive(journey, MAKER, at("2026-03-02 11:29")) == derive(
        told(PAID).journey, MAKER, at("2026-03-02 11:29")
    )


def test_told_again_it_counts_from_then() -> None:
    again = told(PAID + MISTAKE + "2026-03-02 12:00  payment received\n")
    assert again.journey.is_paid


def test_without_a_moment_the_last_one_is_meant() -> None:
    both = ACCEPTED + (
        '2026-03-02 11:00  payment received  amount="100.00 UAH"\n'
        '2026-03-02 11:10  payment received  amount="350.00 UAH"\n'
    )
    kept = told(both + MISTAKE).journey.facts.money.received
    assert [f"{sum_}" for sum_ in kept] == ["100.00 UAH"]


def test_two_withdrawals_take_the_last_two_back() -> None:
    both = PAID + "2026-03-02 11:10  payment received\n" + MISTAKE
    second = MISTAKE.replace("11:30", "11:40")
    assert not told(both + second).journey.is_paid
    assert problems_of(both + second) == []


def test_an_earlier_one_is_named_by_its_moment() -> None:
    both = ACCEPTED + (
        '2026-03-02 11:00  payment received  amount="100.00 UAH"\n'
        '2026-03-02 11:10  payment received  amount="350.00 UAH"\n'
        '2026-03-02 11:30  fact withdrawn  fact=payment received of=11:00 reason="-"\n'
    )
    kept = told(both).journey.facts.money.received
    assert [f"{sum_}" for sum_ in kept] == ["350.00 UAH"]


def test_facts_of_one_kind_and_moment_go_together() -> None:
    both = ACCEPTED + (
        '2026-03-02 11:00  payment received  amount="100.00 UAH"\n'
        '2026-03-02 11:00  payment received  amount="350.00 UAH"\n'
    )
    assert told(both + MISTAKE).journey.facts.money.received == []


def test_taken_back_twice_it_is_taken_back_and_no_problem() -> None:
    named = MISTAKE.replace("reason", "of=11:00 reason")
    twice = PAID + named + named.replace("11:30", "11:40")
    assert problems_of(twice) == []
    assert list(taken_back(told(twice).journey.events).values()) == [events_of(named)[0]]


def test_a_waiver_told_by_mistake_is_taken_back_as_well(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Де посилка?"
    2026-03-02 10:05  action waived  play=first-reply reason="не треба"
    2026-03-02 10:10  fact withdrawn  fact=action waived reason="треба"
    """
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]
    assert story.derivation.waiting_since == at("2026-03-02 10:00")


def test_a_waiver_of_no_play_is_mended_by_taking_it_back() -> None:
    waived = PAID + '2026-03-02 11:10  action waived  play=gretting reason="-"\n'
    assert problems_of(waived) == ["the play “gretting”"]
    mended = '2026-03-02 11:30  fact withdrawn  fact=action waived reason="-"\n'
    assert problems_of(waived + mended) == []


def test_a_guard_stands_again_when_its_lifting_is_taken_back() -> None:
    lifted = ACCEPTED + '2026-03-02 10:20  guard overridden  guard=paid reason="постійна"\n'
    withdrawn = '2026-03-02 11:30  fact withdrawn  fact=guard overridden reason="не та"\n'
    stands = told(ACCEPTED + "2026-03-02 11:30  now\n").blocked
    assert told(lifted).blocked != stands
    assert told(lifted + withdrawn).blocked == stands


def test_when_nothing_else_is_owed_it_is_looked_at_anew(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 payment="on delivery"
    2026-03-02 09:10  note added
    2026-03-02 09:20  action waived  play=greeting reason="-"
    2026-03-02 09:30  work started
    2026-03-02 09:40  fact withdrawn  fact=work started reason="інше"
    """
    (look,) = [each for each in story.derivation.actions if each.play == "look-again"]
    assert story.local(look.cause.happened_at) == "2026-03-02 09:40"
    assert "event     fact withdrawn" in "\n".join(
        explain(story.journey, story.playbook, story.now, "look-again").lines()
    )


@pytest.mark.parametrize(
    ("journal", "found"),
    [
        (
            ACCEPTED + MISTAKE,
            "“fact withdrawn” without a “payment received” before it",
        ),
        (
            PAID + MISTAKE.replace("reason", "of=11:05 reason"),
            "“fact withdrawn” without a “payment received” at 2026-03-02 11:05",
        ),
        (
            PAID.replace("received", "received  order=1")
            + MISTAKE.replace("reason", "order=2 reason"),
            "“fact withdrawn” without a “payment received” before it of order 2",
        ),
        (
            PAID + MISTAKE.replace("11:30", "10:59"),
            "“fact withdrawn” without a “payment received” before it",
        ),
        (
            PAID + MISTAKE + MISTAKE.replace("11:30", "11:40"),
            "“fact withdrawn” without a “payment received” before it",
        ),
    ],
)
def test_a_withdrawal_of_what_there_is_not_is_told(journal: str, found: str) -> None:
    assert problems_of(journal) == [found]
    derivation = derive(Journey.of(events_of(journal)), MAKER, at("2026-03-02 12:00"))
    assert [problem.found for problem in derivation.problems] == [found]


@pytest.mark.parametrize("kind", sorted(LASTING))
def test_what_cannot_be_taken_back_is_refused_with_the_reason(kind: str) -> None:
    journal = parse_journal(
        f'2026-03-02 11:30  fact withdrawn  fact="{kind}" reason="-"', MAKER.zone
    )
    assert journal.events == ()
    (problem,) = journal.problems
    assert problem.found == f"fact='{kind}'"
    assert problem.expected == f"a kind of fact that can be taken back: {LASTING[kind]}"


def test_a_kind_that_there_is_not_is_refused_with_the_likely_one() -> None:
    line = '2026-03-02 11:30  fact withdrawn  fact=payment recieved reason="-"'
    (problem,) = parse_journal(line, MAKER.zone).problems
    assert problem.expected == "“payment received”"


def test_of_every_kind_it_is_known_whether_it_can_be_taken_back() -> None:
    assert not WITHDRAWABLE & LASTING.keys()
    assert WITHDRAWABLE | LASTING.keys() == KINDS.keys()


BOTH_PACKED = """\
2026-03-02 09:00  order placed  number=1
2026-03-02 09:30  order placed  number=2
2026-03-02 10:00  parcel packed  order=1
2026-03-02 10:00  parcel packed  order=2
2026-03-02 11:00  fact withdrawn  fact=parcel packed {} reason="-"
"""


@pytest.mark.parametrize(
    ("named", "packed"), [("order=1", [False, True]), ("order=2", [True, False]), ("", [False] * 2)]
)
def test_of_several_orders_the_one_is_meant_that_is_named(named: str, packed: list[bool]) -> None:
    journey = told(BOTH_PACKED.format(named)).journey
    parts = split_sales(journey.corrected)
    assert [Journey(tuple(part.events)).facts.packed for part in parts] == packed


def test_what_was_told_of_every_order_is_taken_back_of_every_one() -> None:
    once = BOTH_PACKED.replace("2026-03-02 10:00  parcel packed  order=2\n", "").replace(
        "parcel packed  order=1", "parcel packed"
    )
    journey = told(once.format("order=2")).journey
    parts = split_sales(journey.corrected)
    assert not any(Journey(tuple(part.events)).facts.packed for part in parts)


def test_as_told_a_withdrawal_belongs_to_the_sale_of_its_fact() -> None:
    journal = """\
2026-03-02 09:00  order placed  number=1
2026-03-02 09:30  order placed  number=2
2026-03-02 10:00  order cancelled  order=1
2026-03-02 10:10  work started  order=2
2026-03-02 11:00  fact withdrawn  fact=order cancelled reason="не те"
2026-03-02 12:00  order accepted
"""
    first, second = split_sales(Journey.of(events_of(journal)).events)
    assert [e.kind for e in first.events] == [
        *("order placed", "order cancelled", "fact withdrawn", "order accepted")
    ]
    assert [e.kind for e in second.events] == ["order placed", "work started", "order accepted"]


def test_of_two_sales_with_such_a_fact_the_last_one_is_meant_as_told() -> None:
    journal = """\
2026-03-02 09:00  order placed  number=1
2026-03-02 09:30  order placed  number=2
2026-03-02 10:00  work started  order=2
2026-03-02 10:10  work started  order=1
2026-03-02 11:00  fact withdrawn  fact=work started reason="-"
"""
    first, second = split_sales(Journey.of(events_of(journal)).events)
    assert first.events[-1].kind == "fact withdrawn"
    assert second.events[-1].kind == "work started"


@settings(max_examples=200, deadline=None)
@given(lives, playbooks, st.data())
def test_a_fact_and_its_withdrawal_give_what_neither_had_given(
    facts: list[Event], playbook: str, data: st.DataObject
) -> None:
    """But for the look again, which is owed since the last fact, be it a withdrawal."""
    journey = Journey.of(event for event in facts if not isinstance(event, FactWithdrawn))
    may_go = [event for event in journey.events if event.kind in WITHDRAWABLE]
    if not may_go:
        return
    gone = data.draw(st.sampled_from(may_go))
    late = journey.events[-1].happened_at
    withdrawal = FactWithdrawn(
        happened_at=late, fact=gone.kind, of=gone.happened_at, order=gone.order, reason="-"
    )
    with_both = Journey.of([*journey.events, withdrawal])
    left = tuple(e for e in with_both.corrected if e is not withdrawal)
    assert gone not in left
    rest = [event for event in journey.events if not _is_alike(event, gone)]
    assert {*corrected(rest)} <= {*left}
    book = ready_playbook(playbook)
    assert _without_looking_again(derive(with_both, book, late)) == _without_looking_again(
        derive(Journey(left), book, late)
    )


def _is_alike(event: Event, other: Event) -> bool:
    return (event.kind, event.happened_at) == (other.kind, other.happened_at)


def _without_looking_again(found: Derivation) -> Derivation:
    kept = tuple(action for action in found.actions if action.play != "look-again")
    return replace(found, actions=kept)


@settings(max_examples=200, deadline=None)
@given(lives)
def test_what_is_corrected_stays_as_it_is_when_corrected_again(facts: list[Event]) -> None:
    once = corrected(Journey.of(facts).events)
    assert corrected(once) == once


@given(st.lists(st.integers(0, 3), max_size=6), st.integers(0, 3))
def test_each_withdrawal_takes_one_moment_back(payments: list[int], withdrawals: int) -> None:
    """Without a moment, as many moments go as are taken back."""
    moments = [START.replace(hour=each) for each in payments]
    told_of = [KINDS["payment received"](happened_at=moment) for moment in moments]
    late = START.replace(hour=5)
    backs = [
        FactWithdrawn(happened_at=late.replace(minute=n), fact="payment received", reason="-")
        for n in range(withdrawals)
    ]
    left = Journey.of([*told_of, *backs]).corrected
    paid = {event.happened_at for event in left if event.kind == "payment received"}
    assert paid == {*sorted({*moments})[: max(len({*moments}) - withdrawals, 0)]}
