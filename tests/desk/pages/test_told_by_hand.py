"""What a teammate tells of letters that went another way: a chat, a telephone, a counter."""

from datetime import timedelta

from takt.desk.orders.models import Event
from takt.desk.outbox.automatic import tick
from tests.desk.pages.conftest import CONFIRMED, PLACED, Desk, Moved, Sale
from tests.desk.pages.test_orders import tell

ANGRY = "Ви взагалі збираєтесь відправляти??? Скільки можна чекати! Де моє замовлення?"


def test_what_the_buyer_said_is_read_as_a_letter_is(desk: Desk, sale: Sale) -> None:
    page = desk.text(f"journeys/{sale(PLACED).pk}/events/?kind=message+received")
    assert not any(f'name="{unasked}"' in page for unasked in ("mood", "questions"))
    tell(desk, sale(CONFIRMED), "message received", channel="Instagram", text=ANGRY)
    told = Event.objects.get(kind="message received").fields
    assert told["channel"] == "Instagram"
    assert int(told["mood"]) >= 1
    assert int(told["questions"]) >= 1
    assert "Answer" in desk.text("today/")


def test_thanks_ask_for_no_answer(desk: Desk, sale: Sale) -> None:
    tell(desk, sale(CONFIRMED), "message received", text="Дякую!")
    assert Event.objects.get(kind="message received").fields["needs_answer"] == "no"


def test_no_automatic_letter_answers_what_a_person_has_read(
    desk: Desk, sale: Sale, at_the_moment: Moved
) -> None:
    journey = sale(CONFIRMED)
    at_the_moment(hours=10)  # the shop is closed: a letter by mail would be acknowledged at once
    tell(desk, journey, "message received", text=ANGRY)
    assert not journey.actions.filter(automatic=True).exists()
    assert journey.actions.filter(action="answer").exists()
    newest = Event.objects.filter(kind="message received").latest("happened_at").happened_at
    assert tick(now=newest + timedelta(hours=1)) == []
    assert "a person has read it" in desk.text(f"orders/{journey.order.pk}/")


def test_what_the_shop_wrote_elsewhere_is_chosen_by_its_title(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    page = desk.text(f"journeys/{journey.pk}/events/?kind=message+sent")
    assert '<option value="greeting">Greeting and terms</option>' in page
    assert 'name="automatic"' not in page
    tell(desk, journey, "message sent", letter="greeting", channel="Instagram")
    assert not journey.actions.filter(play="greeting").exists()


def test_the_stars_of_a_review_are_chosen(desk: Desk, sale: Sale) -> None:
    journey = sale(CONFIRMED)
    assert "★★★★★" in desk.text(f"journeys/{journey.pk}/events/?kind=review+received")
    tell(desk, journey, "review received", rating="4")
    assert Event.objects.get(kind="review received").fields == {"rating": "4"}


def test_a_promise_is_for_a_day_to_come(desk: Desk, sale: Sale) -> None:
    journey = sale(CONFIRMED)
    response = tell(desk, journey, "promise given", date="2026-03-01")
    assert "This day has passed; a promise is for a day to come." in response.content.decode()
    tell(desk, journey, "promise given", date="2026-03-02")
    assert Event.objects.filter(kind="promise given").count() == 1
