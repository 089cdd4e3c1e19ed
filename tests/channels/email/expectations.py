"""What other projects expect of the mails in the shared data, each in its own form.

`imap_tools` and `generated-cyr-pl` keep JSON beside a mail, `mime4j` an XML tree of its parts.
"""

import base64
import json
import quopri
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from html.parser import HTMLParser
from pathlib import Path

from takt.channels.email.parsed import ParsedMail

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class Expectation:
    """What a parse should give; None where the project says nothing of it."""

    mail: Path
    subject: str | None
    address: str | None
    words: str | None
    """Words of the body, white space aside; a part of them where `whole` is false."""
    whole: bool
    from_html: bool = False
    """Where blanks between words depend on how a page is laid out, only letters are compared."""

    @property
    def name(self) -> str:
        return f"{self.mail.parent.name}/{self.mail.name}"

    def disagreements(self, parsed: ParsedMail) -> dict[str, tuple[str, str]]:
        """What differs, as (found, expected), by field."""
        found = {
            "subject": (squeezed(parsed.subject), self.subject),
            "sender": ((parsed.sender.address or parsed.sender.name).lower(), self.address),
            "body": (squeezed(parsed.text), self.words),
        }
        return {
            field: (ours, theirs)
            for field, (ours, theirs) in found.items()
            if theirs is not None and not self._agree(field, ours, theirs)
        }

    def _agree(self, field: str, ours: str, theirs: str) -> bool:
        if field == "body" and not self.whole:
            return theirs in ours
        if field == "body" and self.from_html:
            return ours.replace(" ", "") == theirs.replace(" ", "")
        return ours == theirs


def squeezed(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())


def expectations(mail_data: Path) -> Iterator[Expectation]:
    for path in sorted(mail_data.glob("*/*.expect.*")):
        mail = path.with_name(path.name.partition(".expect.")[0])
        yield _READERS[path.parent.name](mail, path.read_bytes())


def _generated(mail: Path, raw: bytes) -> Expectation:
    said = json.loads(raw)
    return Expectation(
        mail, squeezed(said["subject"]), said["from_email"], squeezed(said["text_contains"]), False
    )


def _imap_tools(mail: Path, raw: bytes) -> Expectation:
    said = json.loads(raw)
    text = said["text"] or _Words.of(said["html"])
    return Expectation(
        mail,
        squeezed(said["subject"]),
        said["from_"].lower(),
        squeezed(text),
        whole=True,
        from_html=not said["text"],
    )


def _mime4j(mail: Path, raw: bytes) -> Expectation:
    root = ElementTree.fromstring(_NOT_XML.sub("", raw.decode("latin-1")))
    headers = _xml_headers(root)
    subject = headers["subject"]
    sender = parseaddr(headers["from"])[1] if "from" in headers else None
    return Expectation(
        mail,
        None if subject is None else squeezed(str(make_header(decode_header(subject)))),
        sender.lower() if sender else None,
        _first_words(root),
        whole=False,
    )


def _xml_headers(entity: ElementTree.Element) -> Message:
    headers = Message()
    for field in entity.findall("header/field"):
        name, _, value = (field.text or "").strip().partition(":")
        headers[name.strip()] = " ".join(value.split())
    return headers


def _first_words(entity: ElementTree.Element) -> str | None:
    """The words of the first part that is text for reading, None where there is none."""
    headers = _xml_headers(entity)
    body = entity.find("body")
    if body is not None:
        return _decoded(body.text or "", headers) if _is_reading(headers) else None
    for part in entity.findall("multipart/body-part"):
        if (words := _first_words(part)) is not None:
            return words
    return None


def _is_reading(headers: Message) -> bool:
    named = headers.get_filename() or headers.get_content_disposition() == "attachment"
    return headers.get_content_type() == "text/plain" and not named


def _decoded(text: str, headers: Message) -> str:
    encoding = (headers["Content-Transfer-Encoding"] or "").lower()
    charset = headers.get_content_charset("utf-8")
    if encoding == "quoted-printable":
        text = quopri.decodestring(text.encode()).decode(charset, "replace")
    elif encoding == "base64":
        text = base64.b64decode(text).decode(charset, "replace")
    return squeezed(text)


class _Words(HTMLParser):
    """The words of a page, by the standard library alone."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    @classmethod
    def of(cls, markup: str) -> str:
        page = cls()
        page.feed(markup)
        page.close()
        return " ".join(page.words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style", "title")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style", "title")

    def handle_data(self, data: str) -> None:
        if self.hidden <= 0:
            self.words.append(data)


_READERS = {"generated-cyr-pl": _generated, "imap_tools": _imap_tools, "mime4j": _mime4j}
