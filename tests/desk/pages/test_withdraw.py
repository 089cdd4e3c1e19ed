"""On an order's page a fact told by mistake is taken back."""

import re
from typing import Any

import pytest

from takt.desk.conversations.models import Conversation
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from tests.desk.pages.conftest import CONFIRMED, Desk, Mail, Sale
from tests.desk.pages.test_orders import tell

ACCEPTED = f"{CONFIRMED}\n2026-03-02 09:52  message sent  letter=order-accepted"
PAID = f"{ACCEPTED}\n2026-03-02 09:55  payment received"


def mistake(journey: Journey, kind: str = "payment received") -> str:
    return f"events/{journey.events.filter(kind=kind).latest('happened_at').pk}/withdraw/"


def take_back(desk: Desk, journey: Journey, reason: str = "Інше замовлення", **of: str) -> Any:
    return desk.client.post(desk.url(mistake(journey, **of)), {"reason": reason}, follow=True)


def test_each_fact_that_a_person_may_take_back_says_so(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    page = desk.text(f"orders/{journey.order.pk}/")
    offered = {int(pk) for pk in re.findall(r"/events/(\d+)/withdraw/", page)}
    kinds = set(journey.events.filter(pk__in=offered).values_list("kind", flat=True))
    assert kinds == {"order confirmed", "payment received"}


def test_what_will_happen_is_said_before_it_is_done(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    page = desk.text(mistake(journey))
    assert "what it settled will be owed again" in page
    again, no_longer = page.index("Owed again"), page.index("No longer owed")
    assert "Remind of the payment" in page[again:no_longer]
    assert "Thank for the payment" in page[no_longer:]
    assert not Event.objects.filter(kind="fact withdrawn").exists()


def test_of_an_order_that_was_changed_it_is_shown_in_what(desk: Desk, sale: Sale) -> None:
    journey = sale(f'{PAID}\n2026-03-02 09:57  order changed  by=buyer total="500.00 UAH"')
    page = desk.text(mistake(journey, "order changed")).replace("\xa0", " ")
    assert "UAH 450 → UAH 500" in page


def test_it_is_taken_back_with_the_reason_and_the_name(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    page = take_back(desk, journey).content.decode()
    assert "Taken back. It stands in the story with your reason." in page
    assert "<del>Payment received</del>" in page
    assert page.count("Інше замовлення") == 2  # with the fact, and where it was taken back
    assert Order.objects.get(journey=journey).paid_at is None
    assert "Remind of the payment" in page


def test_without_a_reason_it_is_asked_for(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    response = take_back(desk, journey, reason=" ")
    assert response.status_code == 422
    assert "Say it in a word: it stays in the story." in response.content.decode()
    assert Order.objects.get(journey=journey).paid_at is not None


def test_two_presses_and_two_people_take_it_back_once(
    desk: Desk, colleagues_desk: Desk, sale: Sale
) -> None:
    journey = sale(PAID)
    take_back(desk, journey)
    take_back(desk, journey)
    assert "This was taken back already." in take_back(colleagues_desk, journey).content.decode()
    assert Event.objects.filter(kind="fact withdrawn").count() == 1
    shown = desk.client.get(desk.url(mistake(journey)), follow=True).content.decode()
    assert "This was taken back already." in shown


@pytest.mark.parametrize("kind", ["order placed", "message sent"])
def test_what_stays_says_that_it_stays(desk: Desk, sale: Sale, kind: str) -> None:
    journey = sale(PAID)
    page = take_back(desk, journey, kind=kind).content.decode()
    assert "stay" in page
    assert not Event.objects.filter(kind="fact withdrawn").exists()


def test_a_letter_that_went_because_of_it_is_told(desk: Desk, sale: Sale) -> None:
    journey = sale(f"{PAID}\n2026-03-02 09:57  message sent  letter=payment-thanks")
    page = desk.text(mistake(journey))
    assert "Sent already, and can't be called back:" in page
    assert "Tell the buyer, if it says what is not so." in page


def test_a_letter_on_its_way_is_shown_where_it_can_be_taken_back(
    desk: Desk, sale: Sale, mail: Mail, owner: Any
) -> None:
    journey = sale(PAID)
    talk: Conversation = mail("Дякую!")
    assert talk.journey_id == journey.pk
    letter = queue_letter(talk, text="Оплату отримано", author=owner, now=talk.last_message_at)
    page = desk.text(mistake(journey))
    assert f"/conversations/{talk.pk}/" in page
    take_back(desk, journey)
    assert OutgoingLetter.objects.get(pk=letter.pk).withdrawn_at is None


def test_facts_of_one_moment_are_said_to_go_together(desk: Desk, sale: Sale) -> None:
    twice = (
        '2026-03-02 09:55  payment received  amount="100.00 UAH"\n'
        '2026-03-02 09:55  payment received  amount="350.00 UAH"'
    )
    page = desk.text(mistake(sale(f"{ACCEPTED}\n{twice}")))
    assert "2 facts of this kind and moment are taken back together" in page


def test_told_anew_it_counts(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    take_back(desk, journey)
    tell(desk, journey, "payment received", amount="450")
    assert Order.objects.get(journey=journey).paid_at is not None


def test_who_tells_a_fact_is_told_whether_it_can_be_taken_back(desk: Desk, sale: Sale) -> None:
    journey = sale(PAID)
    shipped = desk.text(f"journeys/{journey.pk}/events/?kind=parcel+shipped")
    assert "Told by mistake, it can be taken back in the story." in shipped
    wrote = desk.text(f"journeys/{journey.pk}/events/?kind=message+sent")
    assert "stays in the story and can&#x27;t be taken back." in wrote
