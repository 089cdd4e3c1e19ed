"""What must not happen yet: B8, C5, C6, E2, F6, F9."""

from datetime import timedelta

from takt.journey import MessageSent, NoteAdded, ParcelShipped, blocked_by, load_playbook

from .playbook_text import SMALL
from .stories import Story, line, told

DISPATCH = ["parcel shipped", "courier assigned", "out for delivery"]


def test_nothing_is_dispatched_unconfirmed_and_unpaid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    """
    assert story.blocked[:6] == [
        *(f"{event} by confirmed" for event in DISPATCH),
        *(f"{event} by paid" for event in DISPATCH),
    ]


def test_cash_on_delivery_need_not_be_paid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 payment="on delivery"
    2026-03-02 10:00  order confirmed
    """
    assert story.blocked == [
        "message sent (letter=shipped) by really-sent",
        "message sent (letter=review-request) by review-request",
    ]


def test_a_guard_tells_what_must_come_first(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    """
    first = story.derivation.blocked[0]
    assert (first.practice, first.why.code) == ("B8", "guard")
    assert first.why.params == {
        "until": "order confirmed",
        "note": "Nothing is dispatched that was not confirmed.",
    }
    assert first.why.as_dict() == {"code": "guard", **first.why.params}


def test_a_guard_may_be_overridden_with_a_reason(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  guard overridden  guard=paid reason="an old friend"
    """
    assert not [each for each in story.blocked if each.endswith("by paid")]
    assert "parcel shipped by confirmed" in story.blocked


def test_what_happened_all_the_same_is_a_fact_and_a_breach(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  parcel shipped  tracking=20450
    """
    breaches = story.derivation.breaches
    assert [line(each) for each in breaches] == [
        "parcel shipped by confirmed",
        "parcel shipped by paid",
    ]
    assert story.local(breaches[0].happened_at) == "2026-03-02 10:00"
    assert "shipped" in story.plays


def test_a_guard_is_asked_before_the_fact() -> None:
    story = told("2026-03-02 09:00  order placed  number=1")
    later = story.now + timedelta(hours=1)
    event = ParcelShipped(happened_at=later, tracking="20450")
    asked = blocked_by(story.journey, story.playbook, event, later)
    assert [line(each) for each in asked] == [
        "parcel shipped by confirmed",
        "parcel shipped by paid",
    ]


def test_an_angry_letter_is_not_answered_at_once() -> None:
    story = told('2026-03-02 10:00  message received  mood=2 text="!"')

    def asked(hours: int) -> list[str]:
        later = story.now + timedelta(hours=hours)
        answer = MessageSent(happened_at=later, text="Calm down")
        return [line(each) for each in blocked_by(story.journey, story.playbook, answer, later)]

    assert asked(1) == ["message sent (automatic=no) by cooling-off"]
    assert asked(4) == []


def test_nothing_is_sent_for_a_cancelled_order() -> None:
    story = told("""
        2026-03-02 09:00  order placed  number=1
        2026-03-02 09:30  order confirmed
        2026-03-02 09:40  payment received
        2026-03-02 10:00  order cancelled
    """)
    assert story.blocked == []
    event = ParcelShipped(happened_at=story.now, tracking="20450")
    asked = blocked_by(story.journey, story.playbook, event, story.now)
    assert [line(each) for each in asked] == ["parcel shipped by not-ended"]


def test_a_review_is_asked_for_once(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-04 09:00  receipt confirmed
    2026-03-07 09:00  message sent  letter=review-request
    2026-03-09 09:00  message sent  letter=review-request
    """
    assert [line(each) for each in story.derivation.breaches] == [
        "message sent (letter=review-request) by review-request-once"
    ]


def test_an_unknown_name_is_told_with_the_likely_one(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  guard overridden  guard=payed reason="an old friend"
    2026-03-02 09:30  action waived  play=greting reason="at the market"
    """
    assert [(each.found, each.expected) for each in story.derivation.problems] == [
        ("the play “greting”", "“greeting”"),
        ("the guard “payed”", "“paid”"),
    ]


def test_what_no_guard_watches_may_always_happen(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    """
    event = NoteAdded(happened_at=story.now)
    assert blocked_by(story.journey, story.playbook, event, story.now) == ()


def test_a_guard_may_wait_for_the_shop_to_open() -> None:
    text = SMALL.replace('until = "order paid"', 'until = ["order paid", "not shop is closed"]')
    playbook, problems = load_playbook(text)
    assert playbook is not None, problems
    night = "2026-03-02 23:00  order placed  number=1\n2026-03-02 23:05  payment received\n"
    (blocked,) = told(night, playbook).derivation.blocked
    assert blocked.until == ("not shop is closed",)
    assert told(night + "2026-03-03 09:30  note added\n", playbook).blocked == []


def test_a_guard_may_hold_at_night_alone() -> None:
    text = SMALL.replace('until = "order paid"', 'where = "shop is closed"\nuntil = "order paid"')
    playbook, problems = load_playbook(text)
    assert playbook is not None, problems
    assert told("2026-03-02 09:00  order placed  number=1", playbook).blocked == []
    night = told("2026-03-02 23:00  order placed  number=1", playbook)
    assert night.blocked == ["parcel shipped by paid"]


def test_a_guard_may_wait_for_one_letter_among_all() -> None:
    text = SMALL.replace('until = "order paid"', 'until = "message sent (letter=greeting)"')
    playbook, problems = load_playbook(text)
    assert playbook is not None, problems
    placed = "2026-03-02 09:00  order placed  number=1\n2026-03-02 09:10  message sent\n"
    assert told(placed, playbook).blocked == ["parcel shipped by paid"]
    greeted = placed + "2026-03-02 09:20  message sent  letter=greeting\n"
    assert told(greeted, playbook).blocked == []
