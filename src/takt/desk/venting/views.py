"""The private box beside the composer."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from takt.desk.conversations.models import Conversation
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.venting.operations import forget_vent, keep_vent
from takt.desk.venting.queries import vent_of


@of_shop
@require_POST
def vent(request: ShopRequest, pk: int) -> HttpResponse:
    """Keep what was written, or delete it; the page says which. Never sends anything."""
    row = row_or_404(request, Conversation, pk)
    if "delete" in request.POST:
        forget_vent(row, request.teammate)
    else:
        keep_vent(row, request.teammate, request.POST.get("anger", ""), now=request.now)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(reverse("conversation", args=[request.shop.slug, row.pk]) + "#vent")
    shown = {"conversation": row, "vent": vent_of(row, request.teammate), "is_kept": True}
    return render(request, "venting/parts/vent.html", shown)
