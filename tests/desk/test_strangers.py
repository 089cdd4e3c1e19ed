"""A stranger finds nothing: every address of a shop is walked, generated from the resolver."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.buyers.models import Buyer, BuyerJoin
from takt.desk.buyers.person import Person
from takt.desk.catalogue.models import Item
from takt.desk.catalogue.operations import add_material
from takt.desk.conversations.models import Attachment, Conversation, Message
from takt.desk.intake.incoming import IncomingAttachment, IncomingMessage
from takt.desk.intake.models import Delivery
from takt.desk.intake.operations import take_message
from takt.desk.orders.models import Event, Order
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from takt.desk.record import Fact, record
from takt.desk.saved_replies.operations import save_reply
from takt.journey import event_from_fields

OPEN_TO_ALL = {"front", "login", "logout", "hook"}
"""Addresses that belong to no shop: each has tests of its own."""


def names(
    patterns: list[Any], inside_shop: bool = False
) -> Iterator[tuple[str, bool, dict[str, Any]]]:
    for pattern in patterns:
        of_shop = inside_shop or "shop_slug" in pattern.pattern.converters
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns, of_shop)
        elif isinstance(pattern, URLPattern):
            assert pattern.name is not None, f"an address without a name: {pattern.pattern}"
            yield pattern.name, of_shop, pattern.pattern.converters


ALL = sorted(names(get_resolver().url_patterns), key=lambda each: each[0])


Rows = dict[str, Any]
"""Rows of any models, by name."""


@pytest.fixture
def rows(shop: Shop, mailbox: Inbox, owner: Teammate, teammate: Teammate, now: datetime) -> Rows:
    """One row of everything that a page can show, by the name of the address that shows it."""
    incoming = IncomingMessage(
        external_id="<1@buyer.example>", person=Person(name="Олена", email="olena@example.com"),
        happened_at=now, subject="?", text="Коли?", html="<p>Коли?</p>",
        attachments=[IncomingAttachment("a.txt", "text/plain", b"a")],
    )  # fmt: skip
    message = take_message(mailbox, incoming, raw=b"1", now=now)
    assert message is not None
    placed, _ = event_from_fields("order placed", now, {"number": "1", "total": "1.00 UAH"})
    assert placed is not None
    record(message.journey, [Fact(placed, "test:placed")], now=now)
    letter = queue_letter(message.conversation, text="Завтра.", author=owner, now=now)
    buyer = message.conversation.buyer
    other = Buyer.objects.create(shop=shop, name="Olena", created_at=now)
    join = BuyerJoin.objects.create(shop=shop, kept=buyer, joined=other, joined_at=now)
    kept = AttachedFile("sizes.txt", "text/plain", b"17")
    item = Item.objects.create(shop=shop, sku="R", title="Ring")
    add_material(item, kind="size_chart", files=[kept])
    reply = save_reply(shop, title="Sizes", faces={"en": "Here."}, files=[kept])
    return {
        **dict.fromkeys(
            ["explanation", "snooze", "waiver", "completion"], NextAction.objects.first()
        ),
        **dict.fromkeys(
            ["conversation", "news", "conversation_waiver", "conversation_letters", "withdrawal",
             "retry", "ready_letter", "remarks", "vent",
             "acknowledgement", "conversation_replies",
             "conversation_about"], message.conversation,
        ),
        **dict.fromkeys(["message_html", "message_raw", "mood"], message),
        **dict.fromkeys(["journey", "events", "journal", "notes"], message.journey),
        **dict.fromkeys(["buyer", "buyer_addresses", "buyer_greeting", "joins"], buyer),
        "buyer_address_removal": buyer.addresses.get(),
        **dict.fromkeys(["inbox_settings", "inbox_trial"], mailbox),
        **dict.fromkeys(["unread_material", "unread_trial"], Delivery.objects.get()),
        **dict.fromkeys(["item_material", "item_material_removal"], item.materials.get()),
        "item": item,
        **dict.fromkeys(["reply_file", "reply_file_removal"], reply.files.get()),
        "attachment": Attachment.objects.get(),
        **dict.fromkeys(["order", "change_order"], Order.objects.get()),
        "withdraw_fact": Event.objects.get(kind="order placed"),
        "undoing": join,
        "teammate": teammate,
        "letter_pk": letter,
    }  # fmt: skip


def path_of(name: str, slug: str, converters: dict[str, Any], rows: Rows) -> str:
    """An address that exists for the shop's own people; a new one must be given its row above."""
    reply = {"reply", "reply_removal"}
    given = {
        "name": "warranty" if name in reply else "greeting",
        "language": "uk",
        "channel": "email",
    }
    values: dict[str, Any] = {key: given[key] for key in converters if key in given}
    if "pk" in converters:
        assert name in rows, f"say in `rows` which row {name} shows"
        values["pk"] = rows[name].pk
    if "letter_pk" in converters:
        values["letter_pk"] = rows["letter_pk"].pk
    return reverse(name, kwargs={"shop_slug": slug, **values})


def test_every_address_is_of_a_shop_or_known_to_be_open() -> None:
    assert {name for name, of_shop, _ in ALL if not of_shop} == OPEN_TO_ALL


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing_in_this_shop(
    rows: Rows, shop: Shop, stranger: Teammate, method: str
) -> None:
    client = Client()
    client.force_login(stranger.user)
    for name, of_shop, converters in ALL:
        if of_shop:
            response = getattr(client, method)(path_of(name, shop.slug, converters, rows))
            assert response.status_code == 404, name


@pytest.mark.parametrize("method", ["get", "post"])
def test_under_the_own_shop_s_address_another_s_rows_are_not_there(
    rows: Rows, stranger: Teammate, method: str
) -> None:
    client = Client()
    client.force_login(stranger.user)
    for name, of_shop, converters in ALL:
        if of_shop and {"pk", "letter_pk"} & set(converters):
            response = getattr(client, method)(path_of(name, stranger.shop.slug, converters, rows))
            # An address that only takes forms says so to anyone, before it looks for a row.
            assert response.status_code in ({404, 405} if method == "get" else {404}), name


def test_the_anonymous_are_sent_to_sign_in(rows: Rows, shop: Shop) -> None:
    for name, of_shop, converters in ALL:
        if of_shop:
            response = Client().get(path_of(name, shop.slug, converters, rows))
            assert response.headers.get("Location", "").startswith("/login/"), name


def test_the_shop_s_own_people_find_every_page(rows: Rows, shop: Shop, owner: Teammate) -> None:
    client = Client()
    client.force_login(owner.user)
    for name, of_shop, converters in ALL:
        if of_shop:
            response = client.get(path_of(name, shop.slug, converters, rows))
            assert response.status_code in {200, 302, 405}, name


def test_only_owners_change_the_shop(rows: Rows, shop: Shop, teammate: Teammate) -> None:
    client = Client()
    client.force_login(teammate.user)
    converters = {name: given for name, _, given in ALL}
    for name in ["shop_settings", "teammates", "teammate", "new_inbox", "inbox_settings",
                 "inbox_trial", "play", "playbook_times"]:  # fmt: skip
        path = path_of(name, shop.slug, converters[name], rows)
        assert client.post(path).status_code == 403, name


def test_nothing_of_another_shop_stands_on_any_page(rows: Rows, stranger: Teammate) -> None:
    client = Client()
    client.force_login(stranger.user)
    for path in ["today/", "inbox/?show=all", "orders/?show=all", "buyers/", "search/?q=олена"]:
        page = client.get(f"/s/{stranger.shop.slug}/{path}").content.decode()
        assert "Олена" not in page.replace("“олена”", ""), path


def test_the_rows_above_belong_to_the_shop(rows: Rows, shop: Shop) -> None:
    assert {row.shop_id for row in rows.values()} == {shop.pk}
    models = {Conversation, Message, OutgoingLetter}
    assert models <= {type(row) for row in rows.values()}
