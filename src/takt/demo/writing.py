"""Writing as a buyer: real mail, handed to the mail server of the demo."""

import smtplib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from takt.demo.mailboxes import SHOP_ADDRESS, ReceivedLetter
from takt.demo.settings import SMTP_PORT


def buyer_mail(
    *,
    name: str,
    address: str,
    subject: str,
    text: str,
    sent_at: datetime,
    answers: str = "",
    references: str = "",
) -> EmailMessage:
    """A letter to the shop; `answers` is the Message-ID of the shop's letter, if it is a reply."""
    user, _, domain = address.partition("@")
    mail = EmailMessage()
    mail["From"] = Address(name, user, domain)
    mail["To"] = SHOP_ADDRESS
    mail["Subject"] = subject
    mail["Date"] = format_datetime(sent_at)
    mail["Message-ID"] = make_msgid(domain=domain)
    if answers:
        mail["In-Reply-To"] = answers
        mail["References"] = f"{references} {answers}".strip()
    mail.set_content(text, cte="8bit")
    return mail


def answer_to(letter: ReceivedLetter, text: str, *, now: datetime) -> EmailMessage:
    """A buyer's reply, with the shop's letter quoted below as a mail program does."""
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.text.splitlines())
    return buyer_mail(
        name=letter.to_name,
        address=letter.to_address,
        subject=_reply_subject(letter.subject),
        text=f"{text.strip()}\n\n{_quote_head(letter)}\n{quoted}\n",
        sent_at=now,
        answers=letter.message_id,
        references=letter.references,
    )


def _quote_head(letter: ReceivedLetter) -> str:
    """The line that mail programs put above what they quote; in English, as many do everywhere."""
    return f"On {letter.sent_at:%Y-%m-%d at %H:%M}, {SHOP_ADDRESS} wrote:"


def _reply_subject(subject: str) -> str:
    return subject if subject.casefold().startswith("re:") else f"Re: {subject}"


def post(mail: EmailMessage) -> None:
    """Hand it to the mail server; raises OSError where none listens."""
    with smtplib.SMTP("127.0.0.1", SMTP_PORT, timeout=10) as server:
        server.send_message(mail)
