"""A fact told by mistake is taken back: the sale, its order and its talks stand as without it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.draft_context import context_of
from takt.desk.conversations.models import Conversation, Note
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.operations import take_message
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey
from takt.desk.outbox.automatic import tick
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.playbooks.operations import save_playbook
from takt.desk.record import Fact, record
from takt.desk.reporting import add_note, report
from takt.desk.search.models import Word
from takt.desk.settle import needs_no_answer
from takt.desk.withdrawing import Lasting, withdraw_fact
from takt.journey import PaymentReceived, parse_journal

pytestmark = pytest.mark.django_db

PLACED = """\
2026-03-01 09:00  order placed  number=1 total="450.00 UAH"
    item  title="Каблучка" size=16 price="450.00 UAH"
2026-03-01 09:10  message sent  letter=greeting
2026-03-01 10:00  order confirmed  by=letter
2026-03-01 10:10  message sent  letter=order-accepted
"""
PAID = PLACED + '2026-03-01 11:00  payment received  amount="450.00 UAH"\n'


@pytest.fixture
def told(shop: Shop, now: datetime) -> Callable[[str], Journey]:
    def tell(journal: str) -> Journey:
        buyer = Buyer.objects.create(shop=shop, name="Олена", created_at=now)
        sale = begin_journey(shop, buyer=buyer, started_at=now)
        events = parse_journal(journal, shop.zone).events
        record(sale, [Fact(e, f"{sale.pk}:{n}") for n, e in enumerate(events)], now=now)
        return sale

    return tell


def plays(sale: Journey) -> set[str]:
    return {*NextAction.objects.filter(journey=sale).values_list("play", flat=True)}


def row(sale: Journey, kind: str) -> Event:
    return Event.objects.filter(journey=sale, kind=kind).latest("happened_at")


def test_the_order_and_what_is_owed_stand_as_before(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    unpaid, paid = told(PLACED), told(PAID.replace("number=1", "number=2"))
    assert plays(paid) != plays(unpaid)
    assert withdraw_fact(row(paid, "payment received"), reason="інше", by=owner, now=now)
    assert plays(paid) == plays(unpaid)
    assert Order.objects.get(journey=paid).paid_at is None
    withdrawn = row(paid, "fact withdrawn")
    assert (withdrawn.recorded_by, withdrawn.fields["reason"]) == (owner, "інше")
    assert Event.objects.filter(journey=paid, kind="payment received").exists()


def test_taken_back_twice_it_is_taken_back_once(
    told: Callable[[str], Journey], owner: Teammate, teammate: Teammate, now: datetime
) -> None:
    paid = row(told(PAID), "payment received")
    assert withdraw_fact(paid, reason="а", by=owner, now=now)
    assert not withdraw_fact(paid, reason="б", by=teammate, now=now + timedelta(minutes=1))
    assert Event.objects.filter(kind="fact withdrawn").count() == 1


def test_the_lines_and_the_total_are_what_they_were_before_the_change(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(
        PLACED
        + '2026-03-01 12:00  order changed  by=buyer total="900.00 UAH"\n'
        + '    item  title="Каблучка" size=17 qty=2 price="450 UAH"\n'
    )
    withdraw_fact(row(sale, "order changed"), reason="-", by=owner, now=now)
    order = Order.objects.get(journey=sale)
    assert f"{order.total}" == "450.00"
    assert list(order.lines.values_list("title", "size", "qty")) == [("Каблучка", "16", 1)]


def test_what_was_added_by_mistake_is_not_found_any_more(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(
        PLACED
        + '2026-03-01 12:00  order changed  by=buyer\n    item  title="Браслет" price="450 UAH"\n'
    )
    words = Word.objects.filter(kind=Word.Kind.ORDER, word="браслет")
    assert words.exists()
    withdraw_fact(row(sale, "order changed"), reason="-", by=owner, now=now)
    assert not words.exists()


def test_a_parcel_that_did_not_leave_has_no_number(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PAID + "2026-03-01 12:00  parcel shipped  carrier=NP tracking=204500\n")
    withdraw_fact(row(sale, "parcel shipped"), reason="-", by=owner, now=now)
    order = Order.objects.get(journey=sale)
    assert (order.shipped_at, order.tracking, order.carrier) == (None, "", "")


def test_a_sale_called_off_by_mistake_goes_on(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PAID + "2026-03-01 12:00  order cancelled  by=buyer\n")
    assert not Journey.objects.get(pk=sale.pk).is_open
    withdraw_fact(row(sale, "order cancelled"), reason="-", by=owner, now=now)
    assert Journey.objects.get(pk=sale.pk).is_open
    assert Order.objects.get(journey=sale).cancelled_at is None


@pytest.mark.parametrize("kind", ["order placed", "message sent"])
def test_what_stays_is_refused_and_nothing_is_written(
    told: Callable[[str], Journey], owner: Teammate, now: datetime, kind: str
) -> None:
    sale = told(PAID)
    with pytest.raises(Lasting):
        withdraw_fact(row(sale, kind), reason="-", by=owner, now=now)
    assert not Event.objects.filter(kind="fact withdrawn").exists()


def test_what_a_source_tells_again_stays_taken_back_and_what_is_new_counts(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PLACED)
    came = Fact(PaymentReceived(happened_at=now - timedelta(hours=1)), "woo:1:order:1:paid")
    record(sale, [came], now=now)
    withdraw_fact(row(sale, "payment received"), reason="-", by=owner, now=now)
    record(sale, [came], now=now)
    assert Order.objects.get(journey=sale).paid_at is None
    other = Fact(PaymentReceived(happened_at=now), "woo:1:order:1:paid-2")
    record(sale, [other], now=now)
    assert Order.objects.get(journey=sale).paid_at == now


def test_what_is_told_again_of_the_same_moment_counts(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale, moment = told(PLACED), now - timedelta(hours=1)
    for key in ("a", "b"):
        event = PaymentReceived(happened_at=moment)
        report(sale, event, source_key=key, by=owner, now=now)
        order = Order.objects.get(journey=sale)
        assert order.paid_at is not None
        if key == "a":
            withdraw_fact(row(sale, "payment received"), reason="-", by=owner, now=now)
    assert Event.objects.filter(kind="payment received").count() == 2


def test_what_the_same_page_tells_again_after_it_was_taken_back_counts_once(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PLACED)
    for minute in range(3):  # told, told again after it was taken back, and that pressed twice
        moment = now + timedelta(minutes=minute)
        event = PaymentReceived(happened_at=moment)
        report(sale, event, source_key="page", by=owner, now=moment)
        if minute == 0:
            withdraw_fact(row(sale, "payment received"), reason="-", by=owner, now=moment)
    order = Order.objects.get(journey=sale)
    assert order.paid_at == now + timedelta(minutes=1)
    assert Event.objects.filter(kind="payment received").count() == 2


def test_facts_that_a_person_tells_of_one_moment_are_taken_back_one_by_one(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale, moment = told(PLACED), now - timedelta(hours=1)
    for sum_ in ("100.00", "350.00"):
        (event,) = parse_journal(
            f'{moment:%Y-%m-%d %H:%M}Z  payment received  amount="{sum_} UAH"', sale.shop.zone
        ).events
        report(sale, event, source_key=sum_, by=owner, now=now)
    withdraw_fact(row(sale, "payment received"), reason="-", by=owner, now=now)
    assert Order.objects.get(journey=sale).paid_at is None
    left = Event.objects.filter(kind="payment received").earliest("happened_at")
    assert withdraw_fact(left, reason="-", by=owner, now=now)


def test_the_same_told_twice_of_one_moment_still_counts_once(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PLACED)
    for key in ("a", "b"):
        event = PaymentReceived(happened_at=now - timedelta(hours=1))
        report(sale, event, source_key=key, by=owner, now=now)
    assert {e.happened_at for e in Event.objects.filter(kind="payment received")} == {
        now - timedelta(hours=1)
    }


def test_a_promise_or_a_stage_taken_back_is_unknown_to_the_check_of_a_draft(
    told: Callable[[str], Journey], mailbox: Inbox, owner: Teammate, now: datetime
) -> None:
    sale = told(PAID + "2026-03-01 12:00  promise given  date=2026-03-20\n")
    talk = Conversation.objects.create(
        shop=sale.shop, inbox=mailbox, buyer=sale.buyer, journey=sale,
        started_at=now, last_message_at=now,
    )  # fmt: skip
    assert context_of(talk, now=now).promised == ("2026-03-20",)
    withdraw_fact(row(sale, "promise given"), reason="-", by=owner, now=now)
    assert context_of(talk, now=now).promised == ()
    assert Order.objects.get(journey=sale).promised_on is None


def question(mailbox: Inbox, at: datetime, number: int = 1) -> Conversation:
    incoming = IncomingMessage(
        external_id=f"<{number}@buyer.example>",
        person=Person(name="Олена", email="olena@example.com"),
        happened_at=at,
        subject="Питання",
        text="Коли буде готова каблучка?",
    )
    message = take_message(mailbox, incoming, raw=b"%d" % number, now=at)
    assert message is not None
    return message.conversation


def test_a_buyer_whose_letter_was_let_be_by_mistake_waits_again(
    mailbox: Inbox, owner: Teammate, now: datetime
) -> None:
    talk = question(mailbox, now - timedelta(hours=1))
    seen = talk.messages.latest("pk").pk
    needs_no_answer(talk, seen=seen, source_key="n", by=owner, now=now)
    assert Conversation.objects.get(pk=talk.pk).waiting_since is None
    waived = row(talk.journey, "action waived")
    assert withdraw_fact(waived, reason="-", by=owner, now=now + timedelta(minutes=1))
    assert Conversation.objects.get(pk=talk.pk).waiting_since == now - timedelta(hours=1)
    assert NextAction.objects.filter(journey=talk.journey, action="answer").exists()


def test_one_that_was_answered_since_waits_for_nothing(
    mailbox: Inbox, owner: Teammate, now: datetime
) -> None:
    talk = question(mailbox, now - timedelta(hours=1))
    seen = talk.messages.latest("pk").pk
    needs_no_answer(talk, seen=seen, source_key="n", by=owner, now=now)
    called = parse_journal(f"{now:%Y-%m-%d %H:%M}Z  call made  outcome=reached", owner.shop.zone)
    later = now + timedelta(minutes=5)
    record(talk.journey, [Fact(called.events[0], "call")], now=later)
    assert withdraw_fact(row(talk.journey, "action waived"), reason="-", by=owner, now=later)
    assert Conversation.objects.get(pk=talk.pk).waiting_since is None


def test_a_note_taken_back_leaves_the_notes_and_stays_in_the_story(
    told: Callable[[str], Journey], owner: Teammate, now: datetime
) -> None:
    sale = told(PAID)
    add_note(sale, text="постійна", source_key="note", by=owner, now=now)
    withdraw_fact(row(sale, "note added"), reason="-", by=owner, now=now)
    assert not Note.objects.exists()
    assert Event.objects.filter(kind="note added").exists()


BY_ITSELF = """
extends = "maker"
[plays.word-of-a-note]
practice = "C2"
on = "note added"
within = "1h"
action = "send letter"
letter = "progress"
automatic = true
fulfilled_by = "message sent (letter=progress)"
"""


def test_what_the_desk_wrote_because_of_it_and_has_not_sent_does_not_go(
    mailbox: Inbox, owner: Teammate, now: datetime
) -> None:
    save_playbook(mailbox.shop, text=BY_ITSELF, by=None, now=now)
    talk = question(mailbox, now - timedelta(hours=1))
    placed = parse_journal(PLACED, owner.shop.zone).events[:1]
    told_now = parse_journal(f"{now:%Y-%m-%d %H:%M}Z  note added", owner.shop.zone).events[0]
    record(talk.journey, [Fact(e, e.kind) for e in (*placed, told_now)], now=now)
    (letter,) = tick(now=now)
    withdraw_fact(row(talk.journey, "note added"), reason="-", by=owner, now=now)
    assert OutgoingLetter.objects.get(pk=letter.pk).withdrawn_at == now
    assert not OutgoingLetter.objects.filter(withdrawn_at=None).exists()
