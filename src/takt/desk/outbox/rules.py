"""When the desk must not write by itself. Machines that answer machines never stop."""

import re
from datetime import datetime, timedelta

from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.errors import NoRecipient
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.recipients import newest_incoming, recipient_of

ONE_A_DAY = "one-a-day"
ANSWERS_A_MACHINE = "answers-a-machine"
NO_REPLY = "no-reply-address"
OWN_ADDRESS = "own-address"
REASONS = (ONE_A_DAY, ANSWERS_A_MACHINE, NO_REPLY, OWN_ADDRESS)

_NO_REPLY = re.compile(
    r"^(no[-_.]?reply|do[-_.]?not[-_.]?reply|nie[-_.]?odpowiadaj|mailer-daemon|postmaster|bounces?)"
    r"([-_.+].*)?@",
    re.IGNORECASE,
)


def refusal(conversation: Conversation, *, to_address: str, send_at: datetime) -> str | None:
    """The reason why no automatic letter may go there then; `None` where one may (RFC 3834)."""
    newest = newest_incoming(conversation)
    if newest is not None and newest.automatic:
        return ANSWERS_A_MACHINE
    if _NO_REPLY.match(to_address):
        return NO_REPLY
    if Inbox.objects.filter(shop_id=conversation.shop_id, address__iexact=to_address).exists():
        return OWN_ADDRESS
    return ONE_A_DAY if _had_one(conversation.shop_id, to_address, send_at) else None


def may_go_now(conversation: Conversation, *, now: datetime) -> bool:
    """May an automatic letter go to whoever wrote there last? Not where no address is known."""
    try:
        to_address, _ = recipient_of(conversation)
    except NoRecipient:
        return False
    return refusal(conversation, to_address=to_address, send_at=now) is None


def _had_one(shop_id: int, to_address: str, send_at: datetime) -> bool:
    # What failed counts as well: a broken address is not to be tried at every turn.
    return OutgoingLetter.objects.filter(
        shop_id=shop_id,
        to_address=to_address,
        automatic=True,
        withdrawn_at=None,
        send_at__gt=send_at - timedelta(days=1),
    ).exists()
