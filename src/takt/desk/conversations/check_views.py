"""Conversation: what the checks say while the seller writes."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from takt.desk.conversations.checks import check_draft
from takt.desk.conversations.page import conversation_rows
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404


@of_shop
@require_POST
def remarks(request: ShopRequest, pk: int) -> HttpResponse:
    """The buyer's questions and the remarks on the draft as it stands."""
    row = row_or_404(request, conversation_rows(), pk)
    found = check_draft(row, request.POST.get("text", ""), now=request.now)
    return render(request, "conversations/parts/checks.html", {"checked": found, "is_live": True})
