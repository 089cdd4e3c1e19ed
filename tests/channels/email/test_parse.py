"""Whole mails, each with something that real mails have wrong."""

import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.channels.email.parse import parse_mail
from takt.channels.email.parsed import MailAddress, ParsedMail

FIXTURES = Path(__file__).parent / "fixtures"


def fixture(name: str) -> ParsedMail:
    return parse_mail((FIXTURES / name).read_bytes())


def mail(*headers: str, body: str = "Hello") -> ParsedMail:
    return parse_mail("\r\n".join([*headers, "", body]).encode())


def test_letters_in_an_unlabelled_encoding() -> None:
    parsed = fixture("koi8-u-unlabelled.eml")
    assert parsed.sender == MailAddress("Олена Ґалаґан", "olena@example.com")
    assert parsed.subject == "Де моє замовлення 1042?"
    assert "Чи вже надіслали мій браслет?\nЄ надія" in parsed.text
    assert parsed.sent_at == datetime(2026, 3, 2, 7, 15, tzinfo=UTC)


def test_letters_under_a_wrong_label_are_read_and_the_label_is_a_problem() -> None:
    parsed = fixture("pl-cp1250-called-ascii.eml")
    assert parsed.sender.name == "Łukasz Żółć"
    assert parsed.subject == "Gdzie jest moje zamówienie?"
    assert parsed.text.startswith("Dzień dobry, czy pierścionek już wysłano?")
    assert [(problem.where, problem.found) for problem in parsed.problems] == [
        ("charset", "us-ascii")
    ]


def test_html_is_made_safe_and_images_wait() -> None:
    parsed = fixture("html-with-images.eml")
    assert "script" not in parsed.html
    assert "onload" not in parsed.html
    assert "javascript" not in parsed.html
    assert '<img data-attachment="0" alt="ring">' in parsed.html
    assert ' data-src="https://tracker.example.com/p.gif"' in parsed.html
    assert ' src="' not in parsed.html
    assert parsed.text == "Is it this one?\none two"


def test_an_image_of_the_mail_is_an_attachment_with_its_name() -> None:
    (image,) = fixture("html-with-images.eml").attachments
    assert (image.name, image.content_type) == ("каблучка.png", "image/png")
    assert (image.content_id, image.inline) == ("ring@x", True)
    assert image.content.startswith(b"\x89PNG")


def test_a_delivery_report_names_the_letter_and_the_reason() -> None:
    parsed = fixture("delivery-report.eml")
    assert parsed.automatic == "bounce"
    assert parsed.bounce is not None
    assert parsed.bounce.message_ids == ("<letter-7@shop.example.com>",)
    assert parsed.bounce.recipient == "olena@example.com"
    assert parsed.bounce.status == "5.1.1"
    assert parsed.bounce.diagnostic == "550 5.1.1 No such user here"
    assert parsed.bounce.permanent
    assert [file.name for file in parsed.attachments] == [
        "delivery-status-1.txt",
        "Your order 1001.eml",
    ]


def test_broken_header_lines_are_mended() -> None:
    parsed = fixture("broken-headers.eml")
    assert parsed.subject == "A long subject that its mailer broke without a blank X Broken Header"
    assert parsed.recipients == (MailAddress("", "shop@example.com"),)
    assert parsed.sent_at == datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1)))
    assert parsed.text == "Hello\n"
    assert parsed.problems


def test_parts_under_another_boundary_are_found() -> None:
    parsed = fixture("wrong-boundary.eml")
    assert parsed.text == "As text"
    assert parsed.html == "<p>As HTML</p>"


def test_a_file_written_into_the_text_is_taken_out() -> None:
    parsed = fixture("uuencoded.eml")
    assert [(file.name, file.content) for file in parsed.attachments] == [("ring.txt", b"Hello")]
    assert parsed.text.split() == ["The", "picture:", "Regards"]


def test_the_chain() -> None:
    parsed = mail(
        "From: a@b", "Message-ID: <4@x>", "In-Reply-To: <3@x>", "References: <1@x>\r\n <2@x>"
    )
    assert parsed.message_id == "<4@x>"
    assert parsed.in_reply_to == ("<3@x>",)
    assert parsed.references == ("<1@x>", "<2@x>")


def test_flowed_text_is_joined() -> None:
    parsed = mail(
        "From: a@b",
        "Content-Type: text/plain; format=flowed",
        body="The ring is \r\nlovely.\r\n> quoted \r\n> words\r\n-- \r\nOlena",
    )
    assert parsed.text == "The ring is lovely.\n> quoted words\n-- \nOlena"


@pytest.mark.parametrize("value", ["", "yesterday", "Mon, 99 Foo 2026 10:00", "1 Jan 99999"])
def test_a_date_that_is_none(value: str) -> None:
    parsed = mail("From: a@b", f"Date: {value}")
    assert parsed.sent_at is None
    assert [problem.where for problem in parsed.problems] == ["Date"]


def test_what_is_no_mail_is_kept_as_it_is() -> None:
    parsed = parse_mail(b"Just words\x00, no header")
    assert parsed.unparsed
    assert parsed.text == "Just words, no header"
    assert parsed.problems[0].expected == "a mail as RFC 5322 describes it"


def test_parts_nested_beyond_reason_are_shown_raw() -> None:
    depth = 2000
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    parsed = parse_mail(f"From: a@b\r\nSubject: deep\r\n{nested}".encode())
    assert (parsed.subject, parsed.unparsed) == ("deep", True)


@given(st.binary(max_size=400))
def test_any_bytes_give_something_that_can_be_stored(raw: bytes) -> None:
    assert_storable(parse_mail(raw))


@given(
    st.sampled_from(sorted(path.name for path in FIXTURES.glob("*.eml"))),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=6)), max_size=6),
)
def test_damaged_mails_give_something_that_can_be_stored(
    name: str, damage: list[tuple[int, bytes]]
) -> None:
    raw = bytearray((FIXTURES / name).read_bytes())
    for place, junk in damage:
        raw[place % len(raw) : place % len(raw) + len(junk)] = junk
    assert_storable(parse_mail(bytes(raw)))


def assert_storable(parsed: ParsedMail) -> None:
    texts = [parsed.message_id, parsed.subject, parsed.text, parsed.html, parsed.sender.address]
    texts += [parsed.sender.name, *parsed.references, *(file.name for file in parsed.attachments)]
    texts += [file.content_id + file.content_type for file in parsed.attachments]
    for text in texts:
        assert "\x00" not in text
        text.encode()


HOSTILE = {
    "encoded words without end": b"From: a@b\r\nSubject: " + b"=?a?q?" * 30_000 + b"\r\n\r\nx",
    "quotes without end": b'From: "' + b'\\"' * 50_000 + b"\r\n\r\nx",
    "brackets": b"From: " + b"(" * 50_000 + b"<" * 50_000 + b"\r\n\r\nx",
    "nested HTML": b"From: a@b\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 40_000,
    "angles": b"From: a@b\r\nContent-Type: text/html\r\n\r\n" + b"<" * 200_000,
    "one long word in a report": b"From: MAILER-DAEMON@x\r\nSubject: undelivered\r\n\r\n"
    + b"5a." * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_do_not_stop_the_mailbox(name: str) -> None:
    before = time.process_time()
    assert not parse_mail(HOSTILE[name]).unparsed
    assert time.process_time() - before < 5
