"""One webhook call: proved, stored raw, answered. WooCommerce never sends it again."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext_noop as _

from takt.channels.woocommerce.reading import content_type_of
from takt.channels.woocommerce.signature import is_ping, is_signed
from takt.desk.accounts.channel import Receipt
from takt.desk.accounts.models import Inbox
from takt.desk.intake.operations import process, take_delivery
from takt.desk.intake.tasks import poll_inbox
from takt.journey.phrase import Phrase


def receive(inbox: Inbox, headers: Mapping[str, str], body: bytes, now: datetime) -> Receipt:
    """200 for the ping and for what is stored, 401 for what is not proved to be the shop's.

    What was stored is turned into facts at once, and again by the sweep where that fails:
    WooCommerce is told 200 either way, for it would switch the webhook off after five failures.
    """
    if is_ping(headers, body):
        return Receipt(200, "The address works.")
    shown = headers.get("X-WC-Webhook-Signature", "")
    if not is_signed(inbox.secrets.get("secret_webhook", ""), body, shown):
        return _refused(inbox, shown)
    topic = headers.get("X-WC-Webhook-Topic", "")
    # The delivery id is that of the second: it is shared by two orders at once, so it never
    # stands alone; but it tells apart two deletions of one order, whose bytes are the same.
    key = f"{topic} {headers.get('X-WC-Webhook-Delivery-ID', '')}"
    delivery = take_delivery(inbox, body, content_type_of(topic), key=key, now=now)
    process(delivery, now=now)
    if topic.startswith("action.") and can_poll(inbox):
        poll_inbox.enqueue(inbox.pk)
    Inbox.objects.filter(pk=inbox.pk).update(last_success_at=now, last_problem="")
    return Receipt(200, "Stored.")


def can_poll(inbox: Inbox) -> bool:
    """Whether the shop's REST address and its keys are known."""
    return bool(inbox.settings.get("url") and inbox.secrets.get("secret_consumer_secret"))


def _refused(inbox: Inbox, shown: str) -> Receipt:
    problem = Phrase(
        _(
            "A call came whose signature does not fit: found {found}, expected the one made with "
            "the secret of this inbox. Copy the secret of the webhook in WooCommerce (Settings, "
            "Advanced, Webhooks) into the settings here."
        ),
        found=repr(shown[:60]) if shown else Phrase(_("no signature")),
    )
    Inbox.objects.filter(pk=inbox.pk).update(last_problem=problem)
    return Receipt(401, "The signature does not fit the secret of this inbox.")
