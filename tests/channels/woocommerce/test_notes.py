"""A note to the customer is mailed by WooCommerce itself: the shop has written, and said so."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from takt.channels.woocommerce.channel import WooCommerceChannel
from takt.desk.accounts.models import Inbox
from takt.desk.agenda.models import NextAction
from takt.desk.intake.models import Delivery
from takt.desk.orders.models import Event

from .conftest import CallIn, Poll
from .made_up import a_call, an_order, at
from .recorded import Call, read_answer
from .rest_server import RestServer

pytestmark = pytest.mark.django_db

NOTED = "action.woocommerce_new_customer_note"


def a_note(
    text: str = "Почали працювати над вашим замовленням.",
    clock: str = "20:30",
    **differences: object,
) -> dict[str, Any]:
    """As `orders/42/notes` lists it."""
    said = {"id": 17, "note": text, "customer_note": True}
    return said | {"date_created_gmt": at(clock)} | differences


def told_by_call(text: str) -> Call:
    arg = {"order_id": 42, "customer_note": text}
    return a_call({"action": NOTED.removeprefix("action."), "arg": arg}, NOTED)


def letters() -> list[tuple[str | None, str]]:
    found = Event.objects.filter(kind="message sent").order_by("happened_at", "pk")
    return [(row.fields.get("letter"), row.fields["text"]) for row in found]


def test_a_note_told_by_webhook_is_the_shops_own_word(call: CallIn) -> None:
    call(a_call(an_order(), "order.created"))
    call(told_by_call("Почали працювати над вашим замовленням."))
    told = Event.objects.get(kind="message sent")
    assert told.fields["text"] == "Почали працювати над вашим замовленням."
    assert told.fields["channel"] == "woocommerce"
    assert told.fields.get("automatic", "no") == "no"


def test_the_shops_word_in_a_note_begins_the_silence_limit_anew(call: CallIn) -> None:
    paid = dict.fromkeys(("date_created_gmt", "date_paid_gmt"), "2026-11-18T10:00:00")
    call(a_call(an_order(**paid), "order.created"))
    before = NextAction.objects.get(play="keep-in-touch").due_at
    call(told_by_call("Почали працювати над вашим замовленням."))
    assert NextAction.objects.get(play="keep-in-touch").due_at > before


def test_a_note_with_the_parcels_number_is_the_letter_shipped(call: CallIn) -> None:
    parcel = {"tracking_provider": "Нова Пошта", "tracking_number": "20450000000000"}
    tracked = {"key": "_wc_shipment_tracking_items", "value": [parcel]}
    call(a_call(an_order(meta_data=[tracked]), "order.created"))
    call(told_by_call("Ваше замовлення відправлено, ТТН 20450000000000"))
    assert letters() == [("shipped", "Ваше замовлення відправлено, ТТН 20450000000000")]


def test_a_number_of_no_known_parcel_claims_nothing(call: CallIn) -> None:
    call(a_call(an_order(), "order.created"))
    call(told_by_call("Ваше замовлення відправлено, ТТН 20450000000000"))
    assert letters() == [(None, "Ваше замовлення відправлено, ТТН 20450000000000")]


def test_called_and_polled_it_is_one_letter(server: RestServer, poll: Poll, call: CallIn) -> None:
    call(a_call(an_order(), "order.created"))
    call(told_by_call("Ціна 10 → 8"))
    server.orders, server.notes = [an_order()], {42: [a_note("Ціна 10 &rarr; 8")]}
    poll()
    assert letters() == [(None, "Ціна 10 → 8")]


def test_polling_finds_a_note_that_no_webhook_told_at_its_own_moment(
    server: RestServer, poll: Poll
) -> None:
    server.orders, server.notes = [an_order()], {42: [a_note()]}
    poll()
    assert Event.objects.get(kind="message sent").happened_at.isoformat()[:16] == at("20:30")[:16]


def test_notes_for_the_shop_alone_are_none_of_the_buyers(
    recordings: Path, server: RestServer, poll: Poll
) -> None:
    server.orders = [an_order(id=15, number="15")]
    server.notes = {15: read_answer(recordings / "rest", "order-notes")["body"]}
    poll()
    to_the_buyer = [note["note"] for note in server.notes[15] if note["customer_note"]]
    assert [text for _, text in letters()] == to_the_buyer != []


def test_an_order_thrown_away_meanwhile_has_no_notes_and_stops_nothing(
    server: RestServer, poll: Poll
) -> None:
    server.orders, server.gone = [an_order(), an_order(id=43, number="43")], {42}
    assert poll().last_problem == ""
    assert Event.objects.filter(kind="order placed").count() == 2


def test_a_note_of_an_order_that_the_desk_never_saw_is_kept_and_claims_nothing(
    call: CallIn, woo: Inbox, now: datetime
) -> None:
    call(told_by_call("Дякуємо!"))
    assert not Event.objects.exists()
    assert Delivery.objects.get().problem == ""
    WooCommerceChannel().poll(woo, now)  # no address, no keys: nothing to ask
