"""F1: anger is written out where it harms nobody, and no way leads from there to the buyer."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import Model
from django.urls import reverse

from takt.desk.conversations.models import Conversation
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.sent import store_as_sent
from takt.desk.venting.models import VentDraft
from takt.desk.venting.operations import LONGEST, keep_vent
from takt.desk.venting.queries import vent_of
from tests.desk.test_strangers import ALL, path_of, rows  # noqa: F401  one row of everything

ANGER = "та скільки можна ОДНЕ Й ТЕ САМЕ питати 4f9c"


@pytest.fixture
def conversation(rows) -> Conversation:  # noqa: F811
    return rows["conversation"]


@pytest.fixture
def at_desk(client, owner):
    client.force_login(owner.user)
    return client


@pytest.fixture
def write(at_desk, shop, conversation):
    address = reverse("vent", args=[shop.slug, conversation.pk])
    return lambda **said: at_desk.post(address, said)


def rows_that_say(words: str) -> Iterator[Model]:
    """Every row of every table in which these words stand."""
    for model in apps.get_models():
        for row in model._default_manager.all():
            values = (getattr(row, field.attname) for field in row._meta.concrete_fields)
            if any(words in str(value) for value in values):
                yield row


def test_it_is_kept_for_its_writer_alone(write, at_desk, client, shop, conversation, teammate):
    write(anger=ANGER)
    page = reverse("conversation", args=[shop.slug, conversation.pk])
    assert ANGER in at_desk.get(page).text
    client.force_login(teammate.user)
    assert ANGER not in client.get(page).text


def test_an_emptied_box_and_delete_leave_nothing(write):
    write(anger=ANGER)
    write(anger="  ")
    assert not VentDraft.objects.exists()
    write(anger=ANGER)
    write(anger=ANGER, delete="yes")
    assert not VentDraft.objects.exists()


def test_no_address_of_the_desk_turns_it_into_anything_else(write, at_desk, shop, rows):  # noqa: F811
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


def test_nothing_but_the_draft_itself_says_it(write):
    write(anger=ANGER)
    assert [type(row) for row in rows_that_say(ANGER)] == [VentDraft]
    assert ANGER not in str(VentDraft.objects.get())


def test_no_table_that_sends_knows_of_it():
    related = {field.related_model for field in VentDraft._meta.get_fields() if field.is_relation}
    assert OutgoingLetter not in related
    assert not VentDraft._meta.related_objects


def test_it_goes_with_the_reply(write, rows, now):  # noqa: F811
    write(anger=ANGER)
    store_as_sent(rows["letter_pk"], now=now)
    assert not VentDraft.objects.exists()


def test_a_letter_of_the_desk_itself_leaves_it(write, rows, now):  # noqa: F811
    write(anger=ANGER)
    letter = rows["letter_pk"]
    letter.automatic = True
    letter.save()
    store_as_sent(letter, now=now)
    assert VentDraft.objects.exists()


def test_of_too_much_anger_the_beginning_is_kept(conversation, owner, now):
    keep_vent(conversation, owner, "!" * 30_000, now=now)
    assert len(vent_of(conversation, owner)) == LONGEST
