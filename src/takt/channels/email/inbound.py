"""A mail into the desk: parsed, told in the desk's words, handed to intake."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from takt.channels.email.parse import parse_mail
from takt.channels.email.parsed import MailAddress, MailAttachment, MailBounce, ParsedMail
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import Bounce, IncomingAttachment, IncomingMessage, Person
from takt.desk.intake.operations import take_messages


def take_mail(inbox: Inbox, raw: bytes, *, now: datetime) -> Message | None:
    """Take one raw mail in; the same bytes again add nothing.

    `None` where there is nothing to add, or where it waits for the sweep (see `take_messages`,
    which takes many, for a fraction of the cost of each).
    """
    (message,) = take_messages(inbox, [raw], now=now)
    return message


def incoming_of(raw: bytes, own_address: str, *, received_at: datetime) -> IncomingMessage:
    """The mail in intake's words; `own_address` is the mailbox that it lay in."""
    parsed = parse_mail(raw)
    person = _person(parsed)
    return IncomingMessage(
        external_id=parsed.message_id or f"sha256:{sha256(raw).hexdigest()}",
        person=Person(name=person.name, email=person.address),
        happened_at=_happened_at(parsed, received_at),
        subject=parsed.subject,
        text=parsed.text,
        html=parsed.html,
        thread_ids=parsed.thread_ids,
        recipient_address=_recipient(parsed, own_address),
        attachments=[_attachment(file) for file in parsed.attachments],
        automatic=parsed.automatic or "",
        bounce=_bounce(parsed.bounce) if parsed.bounce else None,
        unparsed=parsed.unparsed,
    )


def _person(parsed: ParsedMail) -> MailAddress:
    """Who is to be answered: Reply-To where it names one person (contact forms write in the
    shop's own name), else the sender. To a list nobody in particular replies."""
    wished = [mailbox for mailbox in parsed.reply_to if mailbox.address]
    if len(wished) != 1 or parsed.automatic == "list":
        return parsed.sender
    return replace(wished[0], name=wished[0].name or parsed.sender.name)


def _happened_at(parsed: ParsedMail, received_at: datetime) -> datetime:
    """When it was sent; a sender's clock that runs ahead counts as the moment it came."""
    return min(parsed.sent_at or received_at, received_at)


def _recipient(parsed: ParsedMail, own_address: str) -> str:
    """The shop for a letter to the shop; for the shop's own letter, whom it went to."""
    addresses = [mailbox.address for mailbox in parsed.recipients]
    own = own_address.lower()
    others = [address for address in addresses if address.lower() != own]
    from_shop = parsed.sender.address.lower() == own
    if not from_shop and len(others) < len(addresses):
        return own_address
    return next(iter(others or addresses), "")


def _attachment(file: MailAttachment) -> IncomingAttachment:
    return IncomingAttachment(
        name=file.name,
        content_type=file.content_type,
        content=file.content,
        content_id=file.content_id,
    )


def _bounce(report: MailBounce) -> Bounce:
    told = report.status in report.diagnostic
    reason = report.diagnostic if told else f"{report.status} {report.diagnostic}".strip()
    return Bounce(report.message_ids, report.recipient, reason, report.permanent)
