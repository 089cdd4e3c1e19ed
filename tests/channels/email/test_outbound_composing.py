"""Letters as they go over the wire, read back by the standard library's newer parser."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from takt.channels.email.composing import compose, mailbox
from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.channel import LetterOut

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CHAIN = tuple(f"<{'0123456789abcdef' * 3}-{n}@mail.allegro.example>" for n in range(20))


def composed(**changes: object) -> bytes:
    letter: dict[str, Any] = {
        "message_id": "<1@shop.example>",
        "to_address": "olena@example.com",
        "to_name": "Олена Коваль",
        "subject": "Ваше замовлення № 1001",
        "text": "Добрий день, пані Олено!\n\nДякуємо.",
        "written_at": NOW,
    }
    out = LetterOut(**letter | changes)
    return compose(out, sender="shop@example.com", sender_name="Майстерня «Бурштин»")


def read(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_names_subject_and_text_arrive_as_written() -> None:
    mail = read(composed())
    assert mail["From"] == "Майстерня «Бурштин» <shop@example.com>"
    assert mail["To"] == "Олена Коваль <olena@example.com>"
    assert mail["Subject"] == "Ваше замовлення № 1001"
    assert mail["Date"].datetime == NOW
    assert mail.get_content() == "Добрий день, пані Олено!\n\nДякуємо.\n"


def test_the_wire_is_seven_bits_in_short_lines() -> None:
    raw = composed(subject="Дякуємо, " * 30, to_name="Ґалаґан-Їжакевич " * 8, references=CHAIN)
    lines = raw.split(b"\r\n")
    assert raw.isascii()
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 998
    assert all(len(word) <= 75 for word in raw.split() if word.startswith(b"=?"))


def test_a_polish_letter_can_be_read_on_the_wire() -> None:
    raw = composed(subject="Dziękujemy", text="Dzień dobry, paczka jest już w drodze do Pani.")
    assert b"quoted-printable" in raw
    assert b"paczka jest ju=C5=BC w drodze" in raw


def test_an_answer_carries_its_chain() -> None:
    mail = read(composed(in_reply_to=CHAIN[-1], references=CHAIN))
    assert mail["In-Reply-To"] == CHAIN[-1]
    assert mail["References"].split() == list(CHAIN)
    assert mail["Auto-Submitted"] is None


def test_an_automatic_letter_says_so() -> None:
    assert read(composed(automatic=True))["Auto-Submitted"] == "auto-generated"


def test_files_arrive_with_their_names_and_bytes() -> None:
    files = (
        AttachedFile("розміри.pdf", "application/pdf", b"%PDF\r\n\0"),
        AttachedFile("old.eml", "message/rfc822", b"From: x\n\nraw"),
    )
    one, two = read(composed(attachments=files)).iter_attachments()
    assert (one.get_filename(), one.get_content_type(), one.get_content()) == (
        "розміри.pdf",
        "application/pdf",
        b"%PDF\r\n\0",
    )
    assert (two.get_filename(), two.get_content()) == ("old.eml", b"From: x\n\nraw")


def test_a_domain_is_written_in_ascii_and_a_local_part_as_it_is() -> None:
    assert mailbox("", "olena@пошта.укр") == "olena@xn--80a1acn3a.xn--j1amh"
    assert "To: олена@example.com\r\n".encode() in composed(
        to_name="", to_address="олена@example.com"
    )


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]))


@given(subject=WORDS)
@example("Дякуємо за замовлення № 1001, пані Олено! Срібний браслет з бурштином уже в роботі")
@example("=?utf-8?q?not_coded?=")
def test_every_subject_arrives(subject: str) -> None:
    raw = composed(subject=subject)
    found = message_from_bytes(raw, policy=policy.compat32)["Subject"]
    assert str(make_header(decode_header(found.replace("\r\n", "")))) == " ".join(subject.split())


@given(text=st.text(st.characters(codec="utf-8")))
def test_every_text_arrives(text: str) -> None:
    mail = message_from_bytes(composed(text=text), policy=policy.compat32)
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    as_lines = text.replace("\r\n", "\n").replace("\r", "\n")
    assert payload.decode().replace("\r\n", "\n") == as_lines.rstrip("\n") + "\n"
