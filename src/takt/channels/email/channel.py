"""The e-mail channel: mail in by IMAP or from a Maildir, letters out by SMTP."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from takt.channels.email import outbound, polling
from takt.channels.email.folder import folder_of, poll_folder, watch_folder
from takt.channels.email.forms import MailSettingsForm
from takt.channels.email.imap_account import check_account
from takt.channels.email.inbound import incoming_of
from takt.desk.accounts.channel import LetterOut, Receipt, SendOutcome
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import Incoming

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class EmailChannel:
    name: ClassVar[str] = "email"
    label: "ClassVar[StrPromise]" = _("e-mail")
    can_send: ClassVar[bool] = True
    settings_form: ClassVar[type[forms.Form]] = MailSettingsForm

    def read(
        self, inbox: Inbox, raw: bytes, content_type: str, received_at: datetime
    ) -> Sequence[Incoming]:
        return [incoming_of(raw, inbox.address, received_at=received_at)]

    def poll(self, inbox: Inbox, now: datetime) -> None:
        if folder := folder_of(inbox):
            poll_folder(inbox, folder, now=now)
        else:
            polling.poll(inbox, now=now)

    def can_watch(self, inbox: Inbox) -> bool:
        return bool(inbox.settings.get("imap_host") or folder_of(inbox))

    def watch(self, inbox: Inbox, stop: Event) -> None:
        if folder := folder_of(inbox):
            watch_folder(inbox, folder, clock=timezone.now, stop=stop)
        else:
            polling.watch(inbox, clock=timezone.now, stop=stop)

    def receive(
        self, inbox: Inbox, headers: Mapping[str, str], body: bytes, now: datetime
    ) -> Receipt:
        return Receipt(404, "a mail account takes no calls")

    def send(self, inbox: Inbox, letter: LetterOut) -> SendOutcome:
        return outbound.send(inbox, letter)

    def check(self, inbox: Inbox) -> list[str]:
        """Sign in to both servers; what went wrong, in words for the seller."""
        found = [outbound.check(inbox)]
        if inbox.settings.get("imap_host"):
            trouble = check_account(polling.imap_account_of(inbox))
            found.append(trouble.why if trouble else None)
        return [problem for problem in found if problem]
