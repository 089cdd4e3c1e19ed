"""The door for webhooks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from takt.desk.accounts.channel import channel_of
from takt.desk.accounts.models import Inbox

LARGEST_CALL = 5 * 1024 * 1024
"""Bytes of one webhook call; a WooCommerce order has about three thousand."""


@csrf_exempt  # the caller is a machine and shows who it is by its signature
@require_POST
def hook(request: HttpRequest, token: str) -> HttpResponse:
    """Hand a webhook call to the inbox's channel; its answer goes back as it is."""
    inbox = Inbox.objects.filter(token=token, is_active=True).select_related("shop").first()
    if inbox is None:
        raise Http404
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_CALL:
        return _plain(413, f"more than {LARGEST_CALL} bytes")
    receipt = channel_of(inbox).receive(inbox, request.headers, request.body, timezone.now())
    return _plain(receipt.status, receipt.text)


def _plain(status: int, text: str) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
