"""Every mail of the shared data goes through, and reads as its own project expects."""

from pathlib import Path

import pytest

from takt.channels.email.parse import parse_mail
from tests.channels.email.expectations import Expectation, expectations

ENCLOSED = "the project adds the text of an enclosed mail to the body; we keep it as a file"
FILES_TAKEN_OUT = "the project leaves uuencoded files in the text; we keep them as files"
LETTERS_LOST = "the project drops letters beyond ASCII that we can read"
PADDED_BOUNDARY = "RFC 2046 forbids a boundary that ends in a blank; ours reads it without"
HEADERS_MENDED = "the project gives up at a broken header line; we read on"

DIFFERENT_FOR_A_REASON = {
    "imap_tools/attachment_2_base64.eml": ENCLOSED,
    "imap_tools/attachment_7bit.eml": ENCLOSED,
    "imap_tools/attachment_8bit.eml": ENCLOSED,
    "imap_tools/attachment_emails-attachment_message_rfc822.eml": ENCLOSED,
    "imap_tools/forwarded_message.eml": ENCLOSED,
    "imap_tools/mime_emails-raw_email_with_mimepart_without_content_type.eml": ENCLOSED,
    "imap_tools/multipart_report_emails-multi_address_bounce1.eml": ENCLOSED,
    "imap_tools/multipart_report_emails-multipart_report_multiple_status.eml": ENCLOSED,
    "imap_tools/error_emails-content_transfer_encoding_7-bit.eml": "UTF-8 labelled ISO-8859-1: "
    "the project shows “Ã\x86” for “Æ”",
    "imap_tools/error_emails-content_transfer_encoding_empty.eml": "Big5 with damaged bytes: the "
    "project drops them, and so reads other letters after them",
    "imap_tools/error_emails-content_transfer_encoding_plain.eml": LETTERS_LOST,
    "imap_tools/error_emails-invalid_subject_characters.eml": LETTERS_LOST,
    "imap_tools/plain_emails-raw_email6.eml": LETTERS_LOST,
    "imap_tools/plain_emails-mix_caps_content_type.eml": "“Big Bug bb@bug.com” without brackets: "
    "the project takes all of it for the address",
    "imap_tools/plain_emails-raw_email_incorrect_header.eml": HEADERS_MENDED,
    "imap_tools/rfc2822-example13.eml": HEADERS_MENDED,
    "imap_tools/rfc2822-example14.eml": "the project drops the blank between a word and an "
    "encoded word, which RFC 2047 keeps",
    "mime4j/mimetools-testmsgs-intl.msg": "the standard library, by which the XML's raw header is "
    "decoded here, keeps the blank between encoded words that RFC 2047 6.2 drops",
    "mime4j/mimetools-testmsgs-sig-uu.msg": FILES_TAKEN_OUT,
    "mime4j/mimetools-testmsgs-uu-zeegee.msg": FILES_TAKEN_OUT,
    "mime4j/testmsgs-very-long-boundary.msg": PADDED_BOUNDARY,
    "mime4j/testmsgs-very-very-long-boundary.msg": PADDED_BOUNDARY,
    "mime4j/testmsgs-weird-boundary.msg": PADDED_BOUNDARY,
}

NOT_MAILS = {
    "cpython/msg_19.txt",  # text alone, no header
    "enmime/erroneous.raw",  # the same
    "mime4j/testmsgs-malformedHeader-noheader.msg",  # the same
}


def name_of(mail: Path) -> str:
    return f"{mail.parent.name}/{mail.name}"


@pytest.fixture(scope="module")
def mail_data(shared_data: Path) -> Path:
    return shared_data / "mail"


@pytest.fixture(scope="module")
def mails(mail_data: Path) -> list[Path]:
    return [
        path
        for path in sorted(mail_data.glob("*/*"))
        if path.is_file() and ".expect." not in path.name
    ]


@pytest.fixture(scope="module")
def expected(mail_data: Path) -> list[Expectation]:
    return list(expectations(mail_data))


def test_every_mail_is_read_but_those_that_are_none(mails: list[Path]) -> None:
    unparsed = {name_of(mail) for mail in mails if parse_mail(mail.read_bytes()).unparsed}
    assert len(mails) > 800
    assert unparsed == NOT_MAILS


def test_every_mail_can_be_stored(mails: list[Path]) -> None:
    for mail in mails:
        parsed = parse_mail(mail.read_bytes())
        words = (parsed.subject, parsed.text, parsed.html, parsed.message_id, parsed.sender.name)
        for text in (*words, *(file.name for file in parsed.attachments)):
            assert "\x00" not in text, name_of(mail)
            text.encode()


def test_subject_sender_and_body_are_as_expected(expected: list[Expectation]) -> None:
    differing = {
        one.name: found
        for one in expected
        if (found := one.disagreements(parse_mail(one.mail.read_bytes())))
    }
    assert len(expected) > 250
    assert {name: differing[name] for name in differing.keys() - DIFFERENT_FOR_A_REASON} == {}
    assert DIFFERENT_FOR_A_REASON.keys() <= differing.keys()


def test_delivery_reports_are_told_from_letters(mail_data: Path) -> None:
    reports = sorted((mail_data / "sisimai-bounces").glob("*.eml"))
    kinds = {path.name: parse_mail(path.read_bytes()).automatic for path in reports}
    assert kinds["is-not-bounce-01.eml"] != "bounce"
    assert kinds["is-not-bounce-02.eml"] != "bounce"
    recognised = sum(kind is not None for kind in kinds.values())
    assert recognised / len(kinds) > 0.95
