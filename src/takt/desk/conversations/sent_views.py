"""Conversation: what becomes of a letter that was sent: taken back, or sent once more."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.conversations.enclosed import bring_along
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.page import conversation_rows
from takt.desk.outbox import operations as outbox
from takt.desk.outbox.errors import TooLate
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404


@of_shop
@require_POST
def withdrawal(request: ShopRequest, pk: int, letter_pk: int) -> HttpResponse:
    """Undo: the letter is taken back; its text and files stand in the composer again."""
    row = row_or_404(request, conversation_rows(), pk)
    letter = row_or_404(request, OutgoingLetter.objects.filter(conversation=row), letter_pk)
    take_back = outbox.edit_again if letter.failed_at else outbox.withdraw
    try:
        draft = take_back(letter, by=request.teammate, now=request.now)
    except TooLate:
        messages.warning(request, _("Too late: the letter is on its way or has gone already."))
        return redirect(_page(request, row))
    if letter.is_the_desks_own:
        text = _("Taken back; for this cause the desk will not write it again by itself.")
        messages.info(request, text)
    files = bring_along(row, draft.attachments, now=request.now)
    query = urlencode([("draft", letter.pk), *(("enclosed", key) for key in files)])
    return redirect(_page(request, row, f"?{query}#composer"))


@of_shop
@require_POST
def retry(request: ShopRequest, pk: int, letter_pk: int) -> HttpResponse:
    """Send a letter that did not go once more, as it stands."""
    row = row_or_404(request, conversation_rows(), pk)
    letter = row_or_404(request, OutgoingLetter.objects.filter(conversation=row), letter_pk)
    try:
        outbox.retry_failed(letter, now=request.now)
    except TooLate:
        messages.warning(request, _("This letter has been dealt with already."))
    return redirect(_page(request, row, "#sent"))


def _page(request: ShopRequest, row: Conversation, rest: str = "") -> str:
    return reverse("conversation", args=[request.shop.slug, row.pk]) + rest
