"""A raw mail becomes a message on the desk: once, with the right person, and nothing dropped."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from takt.channels.email.files import read_files
from takt.channels.email.inbound import incoming_of, take_mail
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.models import Delivery

FIXTURES = Path(__file__).parent / "fixtures"
SHOP = "shop@example.com"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def mail(*headers: str, text: str = "Where is my order?") -> bytes:
    return "\r\n".join([*headers, "", text]).encode()


def incoming(*headers: str) -> IncomingMessage:
    return incoming_of(mail(*headers), SHOP, received_at=NOW)


def test_without_a_message_id_the_material_itself_is_the_id() -> None:
    first, second = incoming("From: olena@example.com"), incoming("From: jan@example.com")
    assert first.external_id.startswith("sha256:")
    assert first.external_id != second.external_id


def test_the_chain_is_told_nearest_first() -> None:
    letter = incoming("From: o@example.com", "In-Reply-To: <3@x>", "References: <1@x> <2@x> <3@x>")
    assert letter.thread_ids == ("<3@x>", "<2@x>", "<1@x>")


def test_a_contact_form_is_from_whom_it_asks_to_be_answered() -> None:
    letter = incoming(f"From: Shop <{SHOP}>", "Reply-To: Olena <olena@example.com>")
    assert (letter.person.name, letter.person.email) == ("Olena", "olena@example.com")


def test_a_clock_that_runs_ahead_counts_as_the_moment_it_came() -> None:
    ahead = incoming("From: o@example.com", "Date: Mon, 02 Mar 2099 10:00:00 +0200")
    assert ahead.happened_at == NOW
    behind = incoming("From: o@example.com", "Date: Mon, 02 Mar 2026 09:00:00 +0200")
    assert behind.happened_at == NOW - timedelta(hours=1)


def test_a_letter_to_the_shop_names_the_shop_and_a_letter_from_it_the_buyer() -> None:
    to_shop = incoming("From: o@example.com", f"To: Friend <f@example.com>, {SHOP.upper()}")
    assert to_shop.recipient_address == SHOP
    from_shop = incoming(f"From: {SHOP}", f"To: o@example.com, {SHOP}")
    assert from_shop.recipient_address == "o@example.com"


def test_the_same_mail_again_adds_nothing(mailbox: Inbox) -> None:
    raw = mail("From: o@example.com", "Message-ID: <1@x>")
    first = take_mail(mailbox, raw, now=NOW)
    again = take_mail(mailbox, raw, now=NOW + timedelta(days=1))
    assert first == again
    assert Message.objects.count() == 1


def test_two_mails_with_one_message_id_are_both_kept(mailbox: Inbox) -> None:
    headers = ("From: o@example.com", "Message-ID: <1@x>")
    first = take_mail(mailbox, mail(*headers, text="Where is it?"), now=NOW)
    second = take_mail(mailbox, mail(*headers, text="I want it blue"), now=NOW)
    assert second is not None
    assert second.possible_duplicate_of == first


@pytest.fixture
def sent(mailbox: Inbox) -> Message:
    """A letter of the shop's own, as the desk keeps it."""
    message = take_mail(
        mailbox, mail("From: olena@example.com", "Message-ID: <letter-7@shop.example.com>"), now=NOW
    )
    assert message is not None
    message.direction = Message.Direction.OUTGOING
    message.save()
    return message


def test_our_own_letter_seen_again_adds_nothing(mailbox: Inbox, sent: Message) -> None:
    copy = mail(f"From: {SHOP}", "To: olena@example.com", f"Message-ID: {sent.external_id}")
    assert take_mail(mailbox, copy, now=NOW) is None
    assert Message.objects.get() == sent


def test_a_delivery_report_comes_back_to_its_letter(mailbox: Inbox, sent: Message) -> None:
    report = take_mail(mailbox, (FIXTURES / "delivery-report.eml").read_bytes(), now=NOW)
    sent.refresh_from_db()
    assert report is not None
    assert report.conversation == sent.conversation
    assert sent.bounce_reason == "550 5.1.1 No such user here"


def test_what_is_no_mail_is_shown_as_it_is(mailbox: Inbox) -> None:
    message = take_mail(mailbox, b"\x00\xff no mail at all", now=NOW)
    assert message is not None
    assert message.unparsed
    assert "no mail at all" in message.text


def test_all_shared_mail_is_stored_once(mailbox: Inbox, shared_data: Path) -> None:
    mails = list(read_files(shared_data / "mail"))
    for _ in range(2):
        for one in mails:
            take_mail(mailbox, one.raw, now=NOW)
    assert Delivery.objects.filter(done_at__isnull=True).count() == 0
    assert Message.objects.count() == Delivery.objects.exclude(message=None).count()
    assert Delivery.objects.count() == len({one.raw for one in mails})
