"""The page of what came in and could not be read: nothing is ever dropped, so it must be seen."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.intake.models import Delivery
from takt.desk.intake.operations import try_again
from takt.desk.intake.queries import unread_deliveries
from takt.desk.phrases import phrase_words
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404

MOST = 200


@of_shop
def unread(request: ShopRequest) -> HttpResponse:
    context: dict[str, Any] = {"deliveries": unread_deliveries(request.shop)[:MOST]}
    return render(request, "intake/unread.html", context)


@of_shop
def material(request: ShopRequest, pk: int) -> HttpResponse:
    """The bytes as they came, to look at with another program; never shown in the browser."""
    delivery = row_or_404(request, Delivery, pk)
    headers = {
        "Content-Disposition": str(content_disposition_header(True, f"{delivery.digest[:12]}.txt")),
        "X-Content-Type-Options": "nosniff",
    }
    content = bytes(delivery.content)
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)


@of_shop
@require_POST
def trial(request: ShopRequest, pk: int) -> HttpResponse:
    """Read it once more, at a person's word."""
    delivery = try_again(row_or_404(request, Delivery, pk), now=request.now)
    if delivery.done_at:
        messages.success(request, _("It could be read now and has been taken in."))
    else:
        messages.error(
            request, _("It still cannot be read: %(why)s") % {"why": phrase_words(delivery.problem)}
        )
    return redirect("unread", request.shop.slug)
