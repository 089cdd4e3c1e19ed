"""A raw mail to a `ParsedMail`. Pure, and it never raises: what can't be read is shown raw."""

from takt.channels.charsets import decode
from takt.channels.email.addresses import addresses
from takt.channels.email.automatic import automatic_kind
from takt.channels.email.bodies import body_of
from takt.channels.email.bounces import bounce_of
from takt.channels.email.dates import moment
from takt.channels.email.headers import text_of
from takt.channels.email.message_ids import message_id, message_ids
from takt.channels.email.mime import Part, headers_of, parts_of
from takt.channels.email.parsed import MailAddress, ParsedMail, Problem

_EXPECTED = ("from", "subject", "date", "message-id", "to", "content-type", "received")
_LONGEST_HEADER = 30_000
"""Letters of a header that are read; the raw mail keeps the rest. No honest one is longer."""
_RECIPIENTS = ("to", "cc", "delivered-to", "x-original-to")


def parse_mail(raw: bytes) -> ParsedMail:
    """Read one mail; problems are values in the result.

    >>> parse_mail(b"From: Olena <olena@example.com>\\nSubject: Hi\\n\\nWhen?").text
    'When?'
    """
    try:
        root, problems = parts_of(raw)
        headers = _headers(root)
        if not any(name in headers for name in _EXPECTED):
            return _unparsed(raw, headers, "no header of a mail")
        return _parsed(root, headers, problems)
    except Exception as error:  # the promise of this module: whatever comes in is kept and shown
        return _unparsed(raw, _headers_or_none(raw), f"{type(error).__name__}: {error}")


def _parsed(root: Part, headers: dict[str, str], problems: tuple[Problem, ...]) -> ParsedMail:
    body = body_of(root)
    text = body.text
    sender = _sender(headers)
    shown = {name: text_of(value) for name, value in headers.items()}
    known_as = sender.address or sender.name
    bounce = bounce_of(root, shown, text, sender=known_as)
    sent_at = moment(headers.get("date", ""))
    return ParsedMail(
        message_id=message_id(shown.get("message-id", "")),
        in_reply_to=message_ids(shown.get("in-reply-to", "")),
        references=message_ids(shown.get("references", "")),
        subject=shown.get("subject", ""),
        sender=sender,
        reply_to=addresses(headers.get("reply-to", "")),
        recipients=_recipients(headers),
        sent_at=sent_at,
        text=text,
        html=body.html,
        attachments=tuple(body.attachments),
        automatic=automatic_kind(shown, address=known_as, is_bounce=bounce is not None),
        bounce=bounce,
        problems=(*problems, *body.problems, *_date_problem(headers, unread=sent_at is None)),
    )


def _headers(root: Part) -> dict[str, str]:
    """Raw values by lower-case name. The first of a repeated header counts, as mail readers do."""
    headers: dict[str, str] = {}
    for name, value in root.raw_items():
        if value.strip() or name.lower() not in headers:
            headers.setdefault(name.lower(), value[:_LONGEST_HEADER])
    return headers


def _sender(headers: dict[str, str]) -> MailAddress:
    for name in ("from", "sender", "return-path"):
        for mailbox in addresses(headers.get(name, "")):
            return mailbox
    return MailAddress("", "")


def _recipients(headers: dict[str, str]) -> tuple[MailAddress, ...]:
    found = [box for name in _RECIPIENTS for box in addresses(headers.get(name, ""))]
    return tuple({box.address.lower(): box for box in reversed(found) if box.address}.values())[
        ::-1
    ]


def _date_problem(headers: dict[str, str], *, unread: bool) -> tuple[Problem, ...]:
    if not unread:
        return ()
    found = text_of(headers.get("date", "")) or "no date"
    return (Problem("Date", found, "a date such as “Fri, 6 Mar 2026 17:50:00 +0200”"),)


def _headers_or_none(raw: bytes) -> dict[str, str]:
    try:
        return _headers(headers_of(raw))
    except Exception:  # the same promise: even the headers may be beyond reading
        return {}


def _unparsed(raw: bytes, headers: dict[str, str], found: str) -> ParsedMail:
    """All that can be said of material that is no readable mail, and the material itself."""
    return ParsedMail(
        message_id=message_id(text_of(headers.get("message-id", ""))),
        subject=text_of(headers.get("subject", "")),
        sender=_sender(headers),
        sent_at=moment(headers.get("date", "")),
        text=decode(raw)[0].replace("\r\n", "\n").replace("\r", "\n"),
        problems=(Problem("mail", found, "a mail as RFC 5322 describes it"),),
        unparsed=True,
    )
