"""Conversation: a quiet word at once, while the answer rests."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.conversations.page import conversation_rows
from takt.desk.conversations.ready import language_for, ready_letter
from takt.desk.outbox.errors import AutomaticRefused, CannotSend
from takt.desk.outbox.operations import queue_letter
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404

ACKNOWLEDGEMENT = "acknowledgement"


@of_shop
@require_POST
def acknowledgement(request: ShopRequest, pk: int) -> HttpResponse:
    """Tell the buyer that the letter was read and an answer comes. It answers nothing itself."""
    row = row_or_404(request, conversation_rows(), pk)
    language = language_for(row.journey)
    letter = ready_letter(row.journey, ACKNOWLEDGEMENT, language=language, now=request.now)
    try:
        queue_letter(
            row,
            text=letter.text,
            letter=ACKNOWLEDGEMENT,
            author=request.teammate,
            automatic=True,
            now=request.now,
        )
    except AutomaticRefused:
        messages.info(request, _("They have had a word by itself today; one a day is enough."))
    except CannotSend:
        messages.warning(request, _("The letter could not be taken. Try again."))
    return redirect(reverse("conversation", args=[request.shop.slug, row.pk]) + "#sent")
