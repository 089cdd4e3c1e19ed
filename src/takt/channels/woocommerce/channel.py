"""The WooCommerce channel, as the desk knows it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from takt.channels.woocommerce import polling, reading, webhook
from takt.channels.woocommerce.forms import WooCommerceForm
from takt.desk.accounts.channel import LetterOut, Receipt, Refused, SendOutcome
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import Incoming
from takt.journey.phrase import Phrase

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class WooCommerceChannel:
    name: ClassVar[str] = "woocommerce"
    label: "ClassVar[StrPromise]" = _("WooCommerce shop")
    can_send: ClassVar[bool] = False
    settings_form: ClassVar[type[forms.Form]] = WooCommerceForm

    def read(
        self, inbox: Inbox, raw: bytes, content_type: str, received_at: datetime
    ) -> Sequence[Incoming]:
        return reading.read(inbox, raw, content_type, received_at)

    def poll(self, inbox: Inbox, now: datetime) -> None:
        polling.poll(inbox, now)

    def check(self, inbox: Inbox) -> list[str]:
        """Ask the shop for its orders; what went wrong, in words for the seller."""
        return polling.check(inbox, timezone.now())

    def receive(
        self, inbox: Inbox, headers: Mapping[str, str], body: bytes, now: datetime
    ) -> Receipt:
        return webhook.receive(inbox, headers, body, now)

    def send(self, inbox: Inbox, letter: LetterOut) -> SendOutcome:
        return Refused(Phrase(gettext_noop("WooCommerce carries no letters; they go by e-mail")))
