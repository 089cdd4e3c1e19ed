"""Today: what is owed, by when and why."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from takt.desk.agenda.models import NextAction
from takt.desk.agenda.queries import first_actions
from takt.desk.buyers.models import BuyerAddress
from takt.desk.orders.models import Event, Journey
from tests.desk.pages.conftest import CONFIRMED, PLACED, Desk, Mail, Moved, Sale


def the_action(play: str) -> NextAction:
    return NextAction.objects.get(play=play)


def test_an_empty_desk_says_what_will_be_here(desk: Desk) -> None:
    page = desk.text("today/")
    assert "Nothing is owed to anybody" in page
    assert "Connect mail or a shop" in page


def test_it_says_who_what_until_when_and_why(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    page = desk.text("today/")
    assert "Олена Коваль · №1001" in page
    assert "Greet the buyer and write out the terms" in page
    assert "in 30 min · 10:30" in page
    assert "Order placed 09:30; within 1 working hour" in page


def test_what_is_overdue_comes_first_and_is_counted(
    desk: Desk, sale: Sale, at_the_moment: Moved
) -> None:
    sale(PLACED)
    sale(PLACED.replace("09:30", "09:55").replace("1001", "1002"), "Ivan", "ivan@example.com")
    at_the_moment(minutes=35)
    page = desk.text("today/")
    assert "<title>(1) Today" in page
    assert page.index("№1001") < page.index("№1002")
    assert "5 min ago · 10:30" in page


def test_what_the_desk_could_not_write_says_what_is_missing(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    NextAction.objects.filter(play="greeting").update(automatic=True)
    assert "Greet the buyer" not in desk.text("today/")
    NextAction.objects.filter(play="greeting").update(hindrance="not-filled", gaps=["tracking"])
    page = desk.text("today/")
    assert "Greet the buyer and write out the terms" in page
    assert "it does not know “the parcel&#x27;s number”. Write it, and fill that in." in page


def test_why_shows_the_clock_sum(desk: Desk, sale: Sale) -> None:
    sale('2026-02-27 17:50  order placed  number=1001 total="450.00 UAH"')
    page = desk.get(f"actions/{the_action('greeting').pk}/", hx_request="true").content.decode()
    assert "Friday 17:50 + 1 working hour" in page
    assert "10 min on Friday (17:50–18:00), 50 min on Monday (09:00–09:50)" in page


def test_a_snooze_hides_and_nothing_else(
    desk: Desk, sale: Sale, at_the_moment: Moved, now: datetime
) -> None:
    sale(PLACED)
    due_at = the_action("greeting").due_at
    desk.post(f"actions/{the_action('greeting').pk}/snooze/", until="hour")
    assert "Greet the buyer" not in desk.text("today/").partition("1 put off")[0]
    assert the_action("greeting").due_at == due_at
    at_the_moment(hours=1, minutes=1)
    assert "put off" not in desk.text("today/")


def test_tomorrow_is_the_opening_of_the_next_working_day(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    desk.post(f"actions/{the_action('greeting').pk}/snooze/", until="tomorrow")
    assert f"{the_action('greeting').snoozed_until:%m-%d %H:%M}" == "03-03 07:00"


def test_letting_go_needs_a_reason_and_is_a_fact(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    action = the_action("greeting")
    desk.post(f"actions/{action.pk}/waiver/", reason="", once="a")
    assert NextAction.objects.filter(pk=action.pk).exists()
    desk.post(f"actions/{action.pk}/waiver/", reason="spoken at the fair", once="b")
    assert not NextAction.objects.filter(play="greeting").exists()
    fact = Event.objects.get(journey=journey, kind="action waived")
    assert fact.fields == {"play": "greeting", "reason": "spoken at the fair"}


def test_done_elsewhere_tells_the_fact_that_fulfils_the_play(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    desk.post(f"actions/{the_action('greeting').pk}/completion/", once="a")
    told = Event.objects.get(journey=journey, kind="message sent")
    assert told.fields == {"letter": "greeting"}


def test_done_asks_for_what_the_fact_must_say(desk: Desk, sale: Sale) -> None:
    sale(PLACED + " delivery=courier")
    action = the_action("confirmation-call")
    response = desk.post(f"actions/{action.pk}/completion/", once="a")
    assert response.headers["Location"].endswith("?kind=call+made")


def test_done_asks_by_which_number_the_parcel_went(desk: Desk, sale: Sale) -> None:
    sale(CONFIRMED + "\n2026-03-02 09:55  payment received\n2026-03-02 09:56  work finished")
    response = desk.post(f"actions/{the_action('dispatch').pk}/completion/", once="a")
    assert response.headers["Location"].endswith("?kind=parcel+shipped")
    assert not Event.objects.filter(kind="parcel shipped").exists()


def test_done_with_what_is_fetched_is_that_it_was_handed_over(desk: Desk, sale: Sale) -> None:
    fetched = PLACED + " delivery=pickup\n2026-03-02 09:40  promise given  date=2026-03-02"
    journey = sale(fetched)
    desk.post(f"actions/{the_action('promised-day').pk}/completion/", once="a")
    assert Event.objects.filter(journey=journey, kind="order delivered").exists()


def test_done_asks_how_a_complaint_was_put_right(desk: Desk, sale: Sale) -> None:
    sale(CONFIRMED + "\n2026-03-02 09:55  complaint opened")
    response = desk.post(f"actions/{the_action('complaint-put-right').pk}/completion/", once="a")
    assert response.headers["Location"].endswith("?kind=complaint+closed")


def test_done_does_not_pass_by_a_guard(desk: Desk, sale: Sale) -> None:
    sale(PLACED + "\n2026-03-02 09:50  work finished")
    response = desk.post(f"actions/{the_action('dispatch').pk}/completion/", once="a")
    assert response.headers["Location"].endswith("?kind=parcel+shipped")
    assert not Event.objects.filter(kind="parcel shipped").exists()


def test_what_is_blocked_says_until_when(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    page = desk.text("today/").partition("Not yet")[2]
    assert "until the buyer has confirmed" in page
    assert "№1001" in page


def test_who_we_wait_for(desk: Desk, sale: Sale) -> None:
    sale(PLACED + "\n2026-03-02 09:40  message sent  letter=greeting")
    assert "Олена Коваль · №1001" in desk.text("today/").partition("We wait for the buyer")[2]


def test_the_board_is_not_sent_again_while_nothing_changes(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    first = desk.get("today/board/")
    again = desk.get("today/board/", if_none_match=first.headers["ETag"])
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    desk.post(f"actions/{the_action('greeting').pk}/snooze/", until="hour")
    changed = desk.get("today/board/", if_none_match=first.headers["ETag"])
    assert changed.status_code == 200


def by_phone(sale: Sale, journal: str = PLACED) -> Journey:
    """A sale of somebody who has a telephone and no e-mail address."""
    journey = sale(journal, email="")
    phone = {"kind": BuyerAddress.Kind.PHONE, "value": "+380501234567"}
    BuyerAddress.objects.create(shop=journey.shop, buyer=journey.buyer, **phone)
    return journey


def owed(page: str, play: str) -> str:
    """What Today says and offers of one thing owed."""
    return next(row for row in page.split('<li class="owed"') if play in row)


def test_who_has_no_address_is_not_to_be_written_to_but_called(desk: Desk, sale: Sale) -> None:
    journey = by_phone(sale)
    greeting = owed(desk.text("today/"), "Greet the buyer")
    assert "No e-mail address of this buyer is known" in greeting
    assert f'href="/s/{desk.shop.slug}/buyers/{journey.buyer_id}/#addresses"' in greeting
    assert ">Write<" not in greeting
    assert ">Call<" in greeting
    assert "Done already, elsewhere" in greeting


def test_who_has_no_number_is_not_to_be_called_but_written_to(desk: Desk, sale: Sale) -> None:
    sale(f"{PLACED} delivery=courier")
    call = owed(desk.text("today/"), "Call to confirm the order")
    assert "No telephone number of this buyer is known." in call
    assert ">Call<" not in call
    assert ">Write<" in call


def test_the_next_attempt_asks_for_the_courier_and_his_hours(desk: Desk, sale: Sale) -> None:
    sale(f'{PLACED} delivery=courier\n2026-03-02 09:50  delivery failed  reason="nobody in"')
    assert "Agree on another time and send it out again" in desk.text("today/")
    done = desk.post(f"actions/{the_action('next-attempt').pk}/completion/", once="a")
    assert done.headers["Location"].endswith("?kind=courier+assigned")


def test_words_in_an_order_say_what_they_ask_like_a_letter(desk: Desk, sale: Sale) -> None:
    sale(f'{PLACED} message="Чи встигнете до свята? Скільки коштує доставка?"')
    page = desk.text("today/")
    assert "Answer the first letter" in page
    assert "2 questions" in page
    assert "cost of delivery" in page


def test_who_waits_for_an_answer_can_be_answered(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    talk.buyer.addresses.all().delete()
    assert "No e-mail address" not in owed(desk.text("today/"), "Answer the first letter")


def test_with_address_and_number_nothing_is_missing(desk: Desk, sale: Sale) -> None:
    sale(PLACED)
    assert "is known" not in desk.text("today/")


@pytest.mark.parametrize("sales", [1, 3])
def test_the_queries_don_t_grow_with_the_rows(desk: Desk, sale: Sale, sales: int) -> None:
    for number in range(sales):
        journal = PLACED.replace("1001", str(2000 + number))
        sale(journal, f"Buyer {number}", f"buyer{number}@example.com")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        desk.text("today/")
    assert len(queries) == 14, [query["sql"][:90] for query in queries]


def test_a_long_list_goes_on_where_the_page_ended(desk: Desk, sale: Sale, now: datetime) -> None:
    journey: Journey = sale(PLACED)
    NextAction.objects.all().delete()
    NextAction.objects.bulk_create(
        NextAction(
            shop=desk.shop,
            journey=journey,
            key=f"play-{number}",
            play="greeting",
            action="send letter",
            practice="B1",
            since=now,
            due_at=now,
        )
        for number in range(60)
    )
    page = desk.text("today/")
    assert page.count('class="owed"') == 50
    following = page.partition('href="?after=')[2].partition('"')[0]
    assert desk.text(f"today/?after={following}").count('class="owed"') == 10
    assert len(first_actions(desk.shop, now)) == 51


def test_what_the_desk_does_by_itself_is_asked_of_nobody(
    desk: Desk, mail: Mail, now: datetime
) -> None:
    mail("Коли буде готово?", at=now - timedelta(hours=12))
    night = NextAction.objects.get(play="night-acknowledgement")
    assert night.automatic
    page = desk.text("today/")
    assert "Answer the first letter" in page
    assert "Say out of hours" not in page


@pytest.mark.parametrize("after", ["2026-13-01T00:00:00Z~1", "2026-03-01T00:00:00Z~²", "~", "x~1"])
def test_an_address_that_names_no_place_is_the_first_page(
    desk: Desk, sale: Sale, after: str
) -> None:
    sale(PLACED)
    assert "№1001" in desk.text(f"today/?after={after}")


@pytest.mark.parametrize("page", ["²", "-1", "0", "9" * 9, "9" * 30])
def test_an_address_that_names_no_page_is_no_error(desk: Desk, sale: Sale, page: str) -> None:
    sale(PLACED)
    for rows in ("inbox", "orders", "buyers"):
        desk.text(f"{rows}/?page={page}")


def test_a_promise_is_kept_or_the_letter_says_that_it_slips(desk: Desk, sale: Sale) -> None:
    sale(f"{PLACED}\n2026-03-02 09:40  promise given  date=2026-03-03")
    page = desk.text("today/")
    row = page[page.index("Keep the promised day") :]
    assert row.index("Done</button>") < row.index('name="letter" value="delay"')
