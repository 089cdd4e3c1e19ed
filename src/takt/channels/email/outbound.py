"""Letters out of a mail account."""

from django.utils.translation import gettext_noop as _

from takt.channels.email.composing import NoAddressError, compose, wire_address
from takt.channels.email.smtp import SmtpAccount, check_login, hand_over
from takt.desk.accounts.channel import LetterOut, Refused, SendOutcome
from takt.desk.accounts.models import Inbox
from takt.journey.phrase import Phrase


def account_of(inbox: Inbox) -> SmtpAccount:
    """The SMTP side of the inbox's settings (`forms.MailSettingsForm` says what they are)."""
    password = inbox.secrets.get("secret_password", "")
    return SmtpAccount(
        host=inbox.settings.get("smtp_host", ""),
        port=int(inbox.settings.get("smtp_port") or 465),
        security=inbox.settings.get("smtp_security", "tls"),
        user=inbox.settings.get("user") or (inbox.address if password else ""),
        password=password,
    )


def send(inbox: Inbox, letter: LetterOut) -> SendOutcome:
    """Send one letter; the envelope's sender is the inbox itself, so that bounces come back."""
    account = account_of(inbox)
    if not account.host:
        return Refused(
            Phrase(_("this mail account has no server for outgoing mail: see its settings"))
        )
    try:
        sender, recipient = wire_address(inbox.address), wire_address(letter.to_address)
        mail = compose(letter, sender=sender, sender_name=inbox.shop.name)
    except NoAddressError as error:
        return Refused(error.why)
    except ValueError as error:  # UnicodeError is one
        return Refused(str(error))
    return hand_over(account, sender=sender, recipient=recipient, mail=mail)


def check(inbox: Inbox) -> Phrase | None:
    """Sign in to the outgoing side; what went wrong, or `None`."""
    return check_login(account_of(inbox))
