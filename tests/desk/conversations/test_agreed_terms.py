"""B1: a letter writes out what was agreed for this order; a saved reply, the public terms."""

from datetime import UTC, datetime

import pytest

from takt.desk.conversations.inserting import filled_reply
from takt.desk.conversations.ready import ready_letter
from takt.desk.orders.models import Journey
from takt.desk.playbooks.models import Term
from takt.desk.saved_replies.queries import cards
from tests.desk.pages.conftest import Desk, Mail, Sale

LATER = datetime(2026, 3, 2, 10, tzinfo=UTC)
PLACED = '2026-03-02 09:00  order placed  number=1001 total="90.00 UAH" '
PAID = '\n2026-03-02 09:05  payment received  amount="90.00 UAH"'


@pytest.fixture
def told(sale: Sale) -> Journey:
    journey = sale(PLACED + 'payment="on delivery" delivery=pickup')
    terms = {"payment_terms": "by card, before we begin", "delivery_terms": "by post, £4"}
    for name, text in terms.items():
        Term.objects.create(shop=journey.shop, language="en", name=name, text=text)
    return journey


def greeting(journey: Journey) -> str:
    return ready_letter(journey, "greeting", language="en", now=LATER).text


def test_who_pays_at_the_door_is_not_asked_to_pay_before(told: Journey) -> None:
    assert "Payment: when you receive it\nDelivery: you collect it yourself\n" in greeting(told)


def test_terms_not_written_down_are_told_with_the_way_to_write_them(
    desk: Desk, told: Journey, mail: Mail
) -> None:
    assert ready_letter(told, "greeting", language="en", now=LATER).unsaid == ("return_terms",)
    talk = mail("Добрий день!", "ivan@example.com")  # with whom nothing is agreed yet
    page = desk.text(f"conversations/{talk.pk}/ready/?letter=greeting&language=pl")
    assert "left out of this letter: the payment terms, " in page
    assert desk.url("letters/terms/pl/") in page


def test_what_the_letter_says_of_this_order_is_not_left_out(told: Journey) -> None:
    Term.objects.all().delete()
    assert ready_letter(told, "greeting", language="en", now=LATER).unsaid == ("return_terms",)


def test_a_usual_order_goes_by_the_public_terms(told: Journey, sale: Sale) -> None:
    text = greeting(sale(PLACED.replace("1001", "1002")))
    assert "Payment: by card, before we begin\nDelivery: by post, £4\n" in text


def test_nothing_is_said_of_paying_what_is_paid(told: Journey, sale: Sale) -> None:
    assert "Payment:" not in greeting(sale(PLACED.replace("1001", "1002") + PAID))


def test_who_asks_in_general_is_told_the_public_terms(told: Journey) -> None:
    card = next(card for card in cards(told.shop) if card.name == "payment-how")
    reply = filled_reply(told, card, language="en", now=LATER)
    assert "Payment: by card, before we begin." in reply.text


@pytest.mark.parametrize("name", ["ready-for-pickup", "return-answer"])
def test_where_to_come_and_to_send_it_back_is_told_or_asked_for(told: Journey, name: str) -> None:
    assert ready_letter(told, name, language="en", now=LATER).missing == ("shop_address",)
    Term.objects.create(shop=told.shop, language="en", name="shop_address", text="7 Mill Lane")
    assert ": 7 Mill Lane\n" in ready_letter(told, name, language="en", now=LATER).text
