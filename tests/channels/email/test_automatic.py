"""Machines and people (RFC 3834): what a machine wrote is never answered automatically."""

import pytest

from takt.channels.email.parse import parse_mail


def kind(*headers: str, sender: str = "olena@example.com", body: str = "Hello") -> str | None:
    return parse_mail("\r\n".join([f"From: {sender}", *headers, "", body]).encode()).automatic


def test_a_letter_of_a_person() -> None:
    assert kind("Subject: Ring", "Return-Path: <olena@example.com>") is None
    assert kind("Auto-Submitted: no") is None
    assert kind("Subject: I got no reply") is None


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "X-Autoreply: yes",
        "Precedence: auto_reply",
        "Subject: Automatic reply: Ring",
        "Subject: =?utf-8?Q?Automatyczna_odpowied=C5=BA?=: urlop",
        "Subject: Автовідповідь",
    ],
)
def test_automatic_replies(header: str) -> None:
    assert kind(header) == "auto-reply"


@pytest.mark.parametrize(
    "header", ["List-Id: <x.example.com>", "List-Unsubscribe: <https://x>", "Precedence: list"]
)
def test_lists(header: str) -> None:
    assert kind(header) == "list"


@pytest.mark.parametrize(
    "sender", ["no-reply@shop.pl", "noreply+7@x.com", "do_not_reply@x.com", "nie-odpowiadaj@x.pl"]
)
def test_senders_who_read_no_answer(sender: str) -> None:
    assert kind(sender=sender) == "no-reply"


@pytest.mark.parametrize("sender", ["noreen@example.com", "replyanna@example.com"])
def test_names_that_only_look_like_it(sender: str) -> None:
    assert kind(sender=sender) is None


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-generated",
        "Precedence: bulk",
        "X-Auto-Response-Suppress: All",
        "Return-Path: <>",
    ],
)
def test_notifications(header: str) -> None:
    assert kind(header) == "notification"


def test_a_report_in_prose_is_a_bounce_with_its_particulars() -> None:
    parsed = parse_mail(
        b"From: MAILER-DAEMON@mx.example.net\r\nTo: shop@example.com\r\n"
        b"Subject: failure notice\r\n\r\nHi. I wasn't able to deliver your message.\r\n\r\n"
        b"<olena@example.com>:\r\n550 5.2.2 Mailbox full\r\n\r\n"
        b"--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <7@shop>\r\n"
    )
    assert parsed.bounce is not None
    assert parsed.bounce.recipient == "olena@example.com"
    assert parsed.bounce.status == "5.2.2"
    assert parsed.bounce.diagnostic == "550 5.2.2 Mailbox full"
    assert parsed.bounce.message_ids == ("<7@shop>",)
    assert parsed.bounce.permanent


def test_a_delay_is_not_the_end() -> None:
    parsed = parse_mail(
        b"From: MAILER-DAEMON@mx.example.net\r\nSubject: Delivery status: delayed\r\n\r\n"
        b"Still trying: olena@example.com\r\n"
    )
    assert parsed.bounce is not None
    assert not parsed.bounce.permanent


def test_a_report_of_success_is_no_bounce() -> None:
    parsed = parse_mail(
        b"From: MAILER-DAEMON@mx.example.net\r\nSubject: Delivered\r\n"
        b"Content-Type: multipart/report; boundary=d; report-type=delivery-status\r\n\r\n"
        b"--d\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        b"Final-Recipient: rfc822; o@example.com\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n--d--"
    )
    assert (parsed.bounce, parsed.automatic) == (None, "notification")
