"""Delivery reports: which of our letters did not arrive, to whom, and why.

Formal reports follow RFC 3464; many servers write prose, so that is read as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from takt.channels.charsets import decode
from takt.channels.email.automatic import is_undelivered
from takt.channels.email.headers import text_of
from takt.channels.email.message_ids import message_ids
from takt.channels.email.mime import Part
from takt.channels.email.parsed import MailBounce
from takt.channels.email.transfer import content_of, source_of

_REPORTS = ("message/delivery-status", "message/global-delivery-status")
_RETURNED = ("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers")
_ARRIVED = {"delivered", "relayed", "expanded"}
_ID_LINE = re.compile(r"^[>\s]*Message-ID:\s*(<[^<>]+>)", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_REPLY_LINE = re.compile(r"^.*(?<![\d.:-])[45]\d\d[ -].*$", re.MULTILINE)
_STILL_TRYING = re.compile(
    r"delay|warning|will (be )?(retr|keep trying|continue)|still trying|not yet been delivered",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
_LONGEST_DIAGNOSTIC = 1000


def bounce_of(
    root: Part, headers: Mapping[str, str], text: str, *, sender: str
) -> MailBounce | None:
    """The report in this mail, or None. `headers` are decoded, by lower-case name."""
    blocks = [dict(_fields(block)) for block in _status_blocks(root)]
    recipients = [block for block in blocks if "action" in block or "status" in block]
    if recipients:
        worst = min(recipients, key=lambda block: block.get("action", "") != "failed")
        return None if _arrived(worst) else _formal(worst, _original_ids(root, headers, text), text)
    if _claims_to_report(headers) or is_undelivered(headers, sender):
        return _prose(headers, _original_ids(root, headers, text), text)
    return None


def _claims_to_report(headers: Mapping[str, str]) -> bool:
    return "report-type=delivery-status" in headers.get("content-type", "").replace('"', "").lower()


def _status_blocks(root: Part) -> Iterator[Part]:
    for part in root.walk():
        if part.get_content_type() in _REPORTS:
            yield from part.subparts


def _fields(block: Part) -> Iterator[tuple[str, str]]:
    for name, value in block.raw_items():
        yield name.lower(), text_of(value)


def _arrived(block: Mapping[str, str]) -> bool:
    return block.get("action", "").lower() in _ARRIVED


def _formal(block: Mapping[str, str], ids: tuple[str, ...], text: str) -> MailBounce:
    diagnostic = block.get("diagnostic-code", "")
    recipient = block.get("final-recipient") or block.get("original-recipient", "")
    status = _STATUS.search(block.get("status", "")) or _STATUS.search(diagnostic)
    return MailBounce(
        message_ids=ids,
        recipient=_mailbox_in(recipient.rpartition(";")[2]),
        status=status[1] if status else "",
        diagnostic=(diagnostic.partition(";")[2].strip() or diagnostic or _why(text)),
        permanent=block.get("action", "failed").lower() != "delayed",
    )


def _prose(headers: Mapping[str, str], ids: tuple[str, ...], text: str) -> MailBounce:
    ours = {_mailbox_in(headers.get(name, "")).lower() for name in ("to", "from")}
    named = _mailbox_in(headers.get("x-failed-recipients", ""))
    told = next((box for box in _MAILBOX.findall(text) if box.lower() not in ours), "")
    status = _STATUS.search(text)
    return MailBounce(
        message_ids=ids,
        recipient=named or told,
        status=status[1] if status else "",
        diagnostic=_why(text),
        permanent=not _STILL_TRYING.search(headers.get("subject", "") + text[:500]),
    )


def _mailbox_in(value: str) -> str:
    found = _MAILBOX.search(value)
    return found[0] if found else value.strip(" <>")


def _why(text: str) -> str:
    """The line of the mail server's prose that carries its reply code."""
    line = _REPLY_LINE.search(text)
    return line[0].strip()[:_LONGEST_DIAGNOSTIC] if line else ""


def _original_ids(root: Part, headers: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Where the returned mail is enclosed, its id; else what the text and the headers say."""
    enclosed = _ids_in(_returned(root))
    told = _ids_in([text]) or message_ids(headers.get("x-original-message-id", ""))
    own = message_ids(headers.get("message-id", ""))
    answered = message_ids(headers.get("in-reply-to", "") + headers.get("references", ""))
    return tuple(id for id in enclosed or told or answered if id not in own)


def _returned(root: Part) -> Iterator[str]:
    for part in root.walk():
        if part.get_content_type() in _RETURNED:
            raw = source_of(part) if part.is_multipart() else content_of(part)
            yield decode(raw.partition(b"\n\n")[0])[0]


def _ids_in(texts: Iterable[str]) -> tuple[str, ...]:
    found = (id for text in texts for line in _ID_LINE.findall(text) for id in message_ids(line))
    return tuple(dict.fromkeys(found))
