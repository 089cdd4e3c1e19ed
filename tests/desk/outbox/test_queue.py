"""Putting a letter into the outbox: what it carries, and when it is not taken."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from pytest_django import Settings

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Inbox, Teammate
from takt.desk.buyers.models import BuyerAddress
from takt.desk.conversations.models import Conversation, Message, ThreadId
from takt.desk.outbox.errors import (
    AttachmentsTooLarge,
    Blocked,
    ConversationMovedOn,
    EmptyLetter,
    NoRecipient,
    NoWayOut,
)
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from tests.desk.outbox.conftest import Tell, Wrote


def queued(conversation: Conversation, now: datetime, **changes: object) -> OutgoingLetter:
    said: dict[str, Any] = {"text": "Дякуємо!", "now": now}
    return queue_letter(conversation, **said | changes)


def test_a_first_letter_goes_to_the_buyers_address(
    conversation: Conversation, now: datetime
) -> None:
    letter = queued(conversation, now, subject="Ваше замовлення\n1001")
    assert (letter.to_address, letter.to_name) == ("olena@example.com", "Олена Коваль")
    assert letter.subject == "Ваше замовлення 1001"
    assert (letter.in_reply_to, letter.references) == ("", [])
    assert letter.send_at == now + timedelta(seconds=10)


def test_an_answer_goes_whence_the_buyer_wrote_and_follows_the_chain(
    conversation: Conversation, wrote: Wrote, now: datetime
) -> None:
    wrote("<3@buyer.example>", references=["<1@buyer.example>", "<2@shop.example>"])
    letter = queued(conversation, now)
    assert letter.to_address == "olena.k@example.org"
    assert letter.in_reply_to == "<3@buyer.example>"
    assert letter.references == ["<1@buyer.example>", "<2@shop.example>", "<3@buyer.example>"]
    assert letter.subject == "Re: Замовлення 1001"


def test_a_long_chain_keeps_its_first_and_its_last(
    conversation: Conversation, wrote: Wrote, now: datetime
) -> None:
    wrote("<40@x>", references=[f"<{n}@x>" for n in range(40)])
    references = queued(conversation, now).references
    assert references == ["<0@x>", *(f"<{n}@x>" for n in range(22, 41))]


def test_a_message_without_an_id_starts_no_chain(
    conversation: Conversation, wrote: Wrote, now: datetime
) -> None:
    wrote("sha256:0a1b", references=["not an id"])
    letter = queued(conversation, now)
    assert (letter.in_reply_to, letter.references) == ("", [])


def test_the_message_id_is_fixed_and_known_to_the_thread(
    conversation: Conversation, now: datetime
) -> None:
    letter = queued(conversation, now)
    assert letter.message_id.endswith("@example.com>")
    assert ThreadId.objects.get().value == letter.message_id


def test_a_shop_connection_carries_no_letters(
    conversation: Conversation, mailbox: Inbox, now: datetime
) -> None:
    conversation.inbox = Inbox.objects.create(shop=mailbox.shop, channel="woocommerce", name="Web")
    conversation.save()
    assert queued(conversation, now).inbox == mailbox
    mailbox.is_active = False
    mailbox.save()
    with pytest.raises(NoWayOut):
        queued(conversation, now, text="Ще раз")


def test_a_buyer_without_an_address(conversation: Conversation, now: datetime) -> None:
    BuyerAddress.objects.all().delete()
    with pytest.raises(NoRecipient):
        queued(conversation, now)


def test_words_are_needed(conversation: Conversation, now: datetime) -> None:
    with pytest.raises(EmptyLetter):
        queued(conversation, now, text=" \n")


def test_too_large_files_are_said_with_both_sizes(
    conversation: Conversation, now: datetime, settings: Settings
) -> None:
    settings.TAKT_ATTACHMENT_LIMIT = 10
    files = [AttachedFile("a.txt", "text/plain", b"123456")]
    assert queued(conversation, now, attachments=files).attachments.count() == 1
    with pytest.raises(AttachmentsTooLarge) as caught:
        queued(conversation, now, attachments=files * 2)
    assert (caught.value.found, caught.value.limit) == (12, 10)


def test_a_letter_pressed_twice_goes_once(
    conversation: Conversation, owner: Teammate, now: datetime
) -> None:
    first = queued(conversation, now, author=owner)
    assert queued(conversation, now + timedelta(seconds=1), author=owner) == first
    assert queued(conversation, now, author=owner, text="Інше") != first
    forgotten = [AttachedFile("a.txt", "text/plain", b"123456")]
    second = queued(conversation, now, author=owner, attachments=forgotten)
    assert second != first
    assert queued(conversation, now, author=owner, attachments=forgotten) == second


def test_a_colleague_who_has_answered_stops_the_letter(
    conversation: Conversation, wrote: Wrote, owner: Teammate, now: datetime
) -> None:
    seen = wrote("<1@buyer>")
    theirs = wrote("<2@shop>", direction=Message.Direction.OUTGOING)
    with pytest.raises(ConversationMovedOn) as caught:
        queued(conversation, now, author=owner, seen_message_id=seen.pk)
    assert caught.value.newer == theirs
    assert queued(conversation, now, author=owner, seen_message_id=theirs.pk).pk


def test_a_colleague_whose_letter_still_waits_stops_it_as_well(
    conversation: Conversation, wrote: Wrote, owner: Teammate, teammate: Teammate, now: datetime
) -> None:
    seen = wrote("<1@buyer>")
    queued(conversation, now, author=teammate)
    with pytest.raises(ConversationMovedOn):
        queued(conversation, now, author=owner, seen_message_id=seen.pk)


def test_one_s_own_letter_from_another_tab_stops_it_until_it_was_seen(
    conversation: Conversation, wrote: Wrote, owner: Teammate, now: datetime
) -> None:
    seen = wrote("<1@buyer>").pk
    first = queued(conversation, now, author=owner, seen_message_id=seen, seen_letter_id=0)
    more = {"author": owner, "text": "Інше", "seen_message_id": seen}
    with pytest.raises(ConversationMovedOn):
        queued(conversation, now, **more, seen_letter_id=0)
    assert queued(conversation, now, **more, seen_letter_id=first.pk).pk


def test_an_automatic_letter_of_the_desk_is_no_colleague(
    conversation: Conversation, wrote: Wrote, owner: Teammate, now: datetime
) -> None:
    seen = wrote("<1@buyer>")
    queued(conversation, now, automatic=True)
    assert queued(conversation, now, author=owner, seen_message_id=seen.pk).pk


def test_a_guard_says_why_not(conversation: Conversation, now: datetime) -> None:
    with pytest.raises(Blocked) as caught:
        queued(conversation, now, letter="shipped")
    (blocked,) = caught.value.by
    assert blocked.practice == "C6"
    assert not OutgoingLetter.objects.exists()


def test_a_guard_overridden_lets_it_through(
    conversation: Conversation, tell: Tell, now: datetime
) -> None:
    with pytest.raises(Blocked) as caught:
        queued(conversation, now, letter="shipped")
    guard = caught.value.by[0].guard
    tell("guard overridden", guard=guard, reason="віддала особисто")
    assert queued(conversation, now, letter="shipped").letter == "shipped"
