"""One letter as a mail (RFC 5322, 2045, 2047, 3834)."""

import re
from collections.abc import Sequence
from email import encoders
from email.charset import BASE64, QP, Charset
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import Compat32
from email.utils import format_datetime

from django.utils.translation import gettext_noop as _

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.channel import LetterOut
from takt.journey.phrase import Phrase

_LINE_END = re.compile(r"\r\n?|\n")
_MOSTLY_LATIN = 0.8
"""From this share of ASCII on, quoted-printable is shorter than base64, and readable."""

_IDS = frozenset({"Message-ID", "In-Reply-To", "References"})


class _Wire(Compat32):
    """Lines in CRLF; identifiers one a line and never broken.

    The older message API on purpose: the newer one's folding drops blanks between encoded words
    (python/cpython#92081), so a Cyrillic subject would arrive with its words run together.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        if name in _IDS:
            return f"{name}: {' '.join(value.split())}\r\n".replace("> <", ">\r\n <").encode()
        return super().fold_binary(name, value)


_LINE = 76
"""A blank, and the 75 characters that an encoded word may have."""
_WIRE = _Wire(linesep="\r\n", max_line_length=_LINE)


def compose(letter: LetterOut, *, sender: str, sender_name: str) -> bytes:
    """The bytes that go over the wire, lines ending in CRLF, 7 bits wide.

    `sender` and the letter's address are bare addresses; a local part beyond ASCII is kept as it
    is and needs SMTPUTF8 (RFC 6532).
    """
    body = _text(letter.text)
    mail = _with_files(body, letter.attachments) if letter.attachments else body
    for name, value in _headers(letter, sender, sender_name):
        mail[name] = value
    return mail.as_bytes(policy=_WIRE)


def _headers(letter: LetterOut, sender: str, sender_name: str) -> list[tuple[str, str]]:
    optional = [
        ("In-Reply-To", letter.in_reply_to),
        ("References", " ".join(letter.references)),
        ("Auto-Submitted", "auto-generated" if letter.automatic else ""),
    ]
    return [
        ("From", mailbox(sender_name, sender)),
        ("To", mailbox(letter.to_name, letter.to_address)),
        ("Subject", words(letter.subject)),
        ("Date", format_datetime(letter.written_at)),
        ("Message-ID", letter.message_id),
        *((name, value) for name, value in optional if value),
    ]


def words(text: str) -> str:
    """Text of a header on one line; encoded words (RFC 2047) where it is more than ASCII."""
    line = " ".join(text.split())
    plain = line.isascii() and "=?" not in line
    header = Header(line, "us-ascii" if plain else "utf-8", header_name="Subject")
    return header.encode(maxlinelen=_LINE)


def mailbox(name: str, address: str) -> str:
    """`name <address>`, the domain in ASCII (RFC 5891)."""
    address = _raw(wire_address(address))
    line = " ".join(name.split())
    if not line:
        return address
    if line.isascii() and "=?" not in line:
        quoted = line.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}" <{address}>'
    return f"{Header(line, 'utf-8', maxlinelen=75).encode(linesep='')} <{address}>"


class NoAddressError(ValueError):
    """What stands where an e-mail address should; `why` says so to the seller."""

    def __init__(self, address: str) -> None:
        self.why = Phrase(
            _("found {address}, expected an e-mail address such as anna@example.com"),
            address=repr(address),
        )
        super().__init__(self.why)


def wire_address(address: str) -> str:
    """The address with its domain in ASCII; a local part beyond ASCII stays as it is.

    Raises `NoAddressError`; a domain that no server can have is another `ValueError`.
    """
    local, at, domain = address.strip().rpartition("@")
    if not (local and at and domain) or re.search(r"[\s<>\x00-\x1f]", address.strip()):
        raise NoAddressError(address)
    return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"


def _raw(address: str) -> str:
    """How the older message API is told to write UTF-8 as it is (RFC 6532)."""
    return address.encode().decode("ascii", "surrogateescape")


def _text(text: str) -> Message:
    # Paragraphs are not broken: on the wire no line is too long, and a phone wraps them itself.
    charset = Charset("utf-8")
    ascii_share = sum(map(str.isascii, text)) / max(len(text), 1)
    charset.body_encoding = QP if ascii_share >= _MOSTLY_LATIN else BASE64
    part = MIMENonMultipart("text", "plain", charset="utf-8")
    part.set_payload(_LINE_END.sub("\n", text).rstrip("\n") + "\n", charset)
    return part


def _with_files(body: Message, files: Sequence[AttachedFile]) -> Message:
    mail = MIMEMultipart("mixed")
    mail.attach(body)
    for file in files:
        mail.attach(_file(file))
    return mail


def _file(file: AttachedFile) -> Message:
    main, _, sub = (file.content_type or "application/octet-stream").partition("/")
    if main in ("multipart", "message") or not sub:  # only as bytes: it must arrive as it is
        main, sub = "application", "octet-stream"
    part = MIMEBase(main, sub.partition(";")[0].strip())
    part.set_payload(file.content)
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", file.name))
    return part
