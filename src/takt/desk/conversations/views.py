"""Inbox and conversation: reading."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk import settle
from takt.desk.conversations import inbox as listing
from takt.desk.conversations.forms import SeenForm
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.opening import NoInbox, open_conversation
from takt.desk.conversations.page import conversation_page, conversation_rows
from takt.desk.orders.models import Journey
from takt.desk.outbox.queries import failed_letters
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import source_key
from takt.desk.ui.paging import page_of
from takt.desk.ui.polling import unless_unchanged


@of_shop
def inbox(request: ShopRequest) -> HttpResponse:
    return render(request, "conversations/inbox.html", _rows(request))


@of_shop
def inbox_rows(request: ShopRequest) -> HttpResponse:
    """The part of Inbox that asks for itself again."""
    return unless_unchanged(
        request, render(request, "conversations/parts/rows.html", _rows(request))
    )


def _rows(request: ShopRequest) -> dict[str, Any]:
    show = request.GET.get("show", "waiting")
    if show == "failed":
        letters = failed_letters(request.shop).select_related("conversation__buyer")
        return {"show": show, "failed_letters": letters[: listing.PAGE]}
    show = show if show in listing.SHOWN else "waiting"
    page = page_of(request)
    rows = listing.conversations(request.shop, show, page=page)
    shown = listing.shown(rows[: listing.PAGE])
    return {
        "show": show,
        "rows": shown,
        "next_page": page + 1 if len(rows) > len(shown) else None,
        "has_failed": failed_letters(request.shop).exists(),
    }


@of_shop
def conversation(request: ShopRequest, pk: int) -> HttpResponse:
    return conversation_page(request, row_or_404(request, conversation_rows(), pk))


@of_shop
def conversations(request: ShopRequest) -> HttpResponse:
    """Begin to write to a buyer of a sale who has not written yet.

    The address of a conversation cut short leads to them all.
    """
    if request.method != "POST":
        return redirect(reverse("inbox", args=[request.shop.slug]) + "?show=all")
    pk = request.POST.get("journey", "")
    if not pk.isdecimal():
        raise Http404
    journey = row_or_404(request, Journey.objects.select_related("buyer", "shop"), int(pk))
    try:
        row = open_conversation(journey, now=request.now)
    except NoInbox:
        text = _("There is no mail account to write from. Connect one here, then write the letter.")
        messages.error(request, text)
        return redirect("settings", request.shop.slug)
    page = reverse("conversation", args=[request.shop.slug, row.pk])
    letter = urlencode({"letter": request.POST.get("letter", "")})
    return redirect(f"{page}?{letter}#composer")


@of_shop
def news(request: ShopRequest, pk: int) -> HttpResponse:
    """Whether letters came or went since the page was opened: said, never pushed into the page."""
    row = row_or_404(request, Conversation, pk)
    since = request.GET.get("since", "0")
    newer = Message.objects.filter(conversation=row, pk__gt=int(since) if since.isdecimal() else 0)
    context = {"conversation": row, "since": since, "newer": newer.count()}
    return unless_unchanged(request, render(request, "conversations/parts/news.html", context))


@of_shop
@require_POST
def waiver(request: ShopRequest, pk: int) -> HttpResponse:
    """Needs no answer, as far as the page had shown it."""
    row = row_or_404(request, conversation_rows(), pk)
    form = SeenForm(request.POST)
    waits = settle.needs_no_answer(
        row,
        seen=form.cleaned_data["seen"] if form.is_valid() else 0,
        source_key=source_key(request),
        by=request.teammate,
        now=request.now,
    )
    if waits:
        text = _("What you had before you needs no answer. A letter that came later still waits.")
        messages.warning(request, text)
        return redirect("conversation", request.shop.slug, row.pk)
    messages.success(request, _("No answer needed; what was promised stays owed."))
    return redirect("inbox", request.shop.slug)
