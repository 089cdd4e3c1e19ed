"""Where what was read from files belongs; nothing comes in or goes out by itself."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from takt.desk.accounts.channel import LetterOut, Receipt, Refused, SendOutcome
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import Incoming
from takt.journey.phrase import Phrase

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class FilesChannel:
    name: ClassVar[str] = "files"
    label: "ClassVar[StrPromise]" = _("Files (CSV, journal)")
    can_send: ClassVar[bool] = False
    settings_form: ClassVar[type[forms.Form]] = forms.Form

    def read(
        self, inbox: Inbox, raw: bytes, content_type: str, received_at: datetime
    ) -> Sequence[Incoming]:
        """Files are read whole, with a report, before anything is taken in: none are left over."""
        return ()

    def poll(self, inbox: Inbox, now: datetime) -> None:
        """Files are brought by a person."""

    def receive(
        self, inbox: Inbox, headers: Mapping[str, str], body: bytes, now: datetime
    ) -> Receipt:
        return Receipt(404, "Nothing calls here.")

    def send(self, inbox: Inbox, letter: LetterOut) -> SendOutcome:
        return Refused(Phrase(gettext_noop("a file carries no letters; they go by e-mail")))
