"""F1: anger is written out where it harms nobody, and no way leads from there to the buyer."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.apps import apps
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.sent import store_as_sent
from takt.desk.venting.models import VentDraft
from takt.desk.venting.operations import LONGEST, keep_vent
from takt.desk.venting.queries import vent_of
from tests.desk.test_strangers import ALL, Rows, path_of
from tests.response import Response

ANGER = "та скільки можна ОДНЕ Й ТЕ САМЕ питати 4f9c"


Write = Callable[..., Response]


@pytest.fixture
def conversation(rows: Rows) -> Conversation:
    talk: Conversation = rows["conversation"]
    return talk


@pytest.fixture
def at_desk(client: Client, owner: Teammate) -> Client:
    client.force_login(owner.user)
    return client


@pytest.fixture
def write(at_desk: Client, shop: Shop, conversation: Conversation) -> Write:
    address = reverse("vent", args=[shop.slug, conversation.pk])
    return lambda **said: at_desk.post(address, said)


def rows_that_say(words: str) -> Iterator[Model]:
    """Every row of every table in which these words stand."""
    for model in apps.get_models():
        for row in model._default_manager.all():
            values = (getattr(row, field.attname) for field in row._meta.concrete_fields)
            if any(words in str(value) for value in values):
                yield row


def test_it_is_kept_for_its_writer_alone(
    write: Write,
    at_desk: Client,
    client: Client,
    shop: Shop,
    conversation: Conversation,
    teammate: Teammate,
) -> None:
    write(anger=ANGER)
    page = reverse("conversation", args=[shop.slug, conversation.pk])
    assert ANGER in at_desk.get(page).text
    client.force_login(teammate.user)
    assert ANGER not in client.get(page).text


def test_an_emptied_box_and_delete_leave_nothing(write: Write) -> None:
    write(anger=ANGER)
    write(anger="  ")
    assert not VentDraft.objects.exists()
    write(anger=ANGER)
    write(anger=ANGER, delete="yes")
    assert not VentDraft.objects.exists()


def test_no_address_of_the_desk_turns_it_into_anything_else(
    write: Write, at_desk: Client, shop: Shop, rows: Rows
) -> None:
    write(anger=ANGER)
    vent = VentDraft.objects.get()
    names = ("draft", "letter", "vent", "id", "pk", "attached", "message", "seen", "once")
    as_if = {name: str(vent.pk) for name in names}
    for name, of_shop, converters in ALL:
        if of_shop and name != "vent":
            address = path_of(name, shop.slug, converters, rows)
            at_desk.get(address, as_if)
            at_desk.post(address, {**as_if, "text": "Завтра відправимо.", "subject": "Re"})
    said = list(rows_that_say(ANGER))
    assert [type(row) for row in said] in ([VentDraft], [])


def test_nothing_but_the_draft_itself_says_it(write: Write) -> None:
    write(anger=ANGER)
    assert [type(row) for row in rows_that_say(ANGER)] == [VentDraft]
    assert ANGER not in str(VentDraft.objects.get())


def test_no_table_that_sends_knows_of_it() -> None:
    related = {field.related_model for field in VentDraft._meta.get_fields() if field.is_relation}
    assert OutgoingLetter not in related
    assert not VentDraft._meta.related_objects


def test_it_goes_with_the_reply(write: Write, rows: Rows, now: datetime) -> None:
    write(anger=ANGER)
    store_as_sent(rows["letter_pk"], now=now)
    assert not VentDraft.objects.exists()


def test_a_letter_of_the_desk_itself_leaves_it(write: Write, rows: Rows, now: datetime) -> None:
    write(anger=ANGER)
    letter = rows["letter_pk"]
    letter.automatic = True
    letter.save()
    store_as_sent(letter, now=now)
    assert VentDraft.objects.exists()


def test_of_too_much_anger_the_beginning_is_kept(
    conversation: Conversation, owner: Teammate, now: datetime
) -> None:
    keep_vent(conversation, owner, "!" * 30_000, now=now)
    assert len(vent_of(conversation, owner)) == LONGEST
