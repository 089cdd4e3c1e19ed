"""Inbox and conversation: reading."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from takt.desk import settle
from takt.desk.conversations import inbox as listing
from takt.desk.conversations.forms import MoodForm, SeenForm
from takt.desk.conversations.models import Attachment, Conversation, Message
from takt.desk.conversations.opening import NoInbox, open_conversation
from takt.desk.conversations.page import conversation_page, conversation_rows
from takt.desk.conversations.thread import html_document
from takt.desk.orders.models import Journey
from takt.desk.outbox.mood import correct_mood
from takt.desk.outbox.queries import failed_letters
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import source_key
from takt.desk.ui.files import saved, shown_or_saved
from takt.desk.ui.polling import unless_unchanged

STRANGERS_HTML = (
    "default-src 'none'; img-src data:{remote}; style-src 'unsafe-inline'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)


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
    page = int(text) if (text := request.GET.get("page", "1")).isdecimal() else 1
    rows = listing.conversations(request.shop, show, page=max(page, 1))
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
@require_POST
def conversations(request: ShopRequest) -> HttpResponse:
    """Begin to write to a buyer of a sale who has not written yet."""
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


@of_shop
@require_POST
def mood(request: ShopRequest, pk: int) -> HttpResponse:
    """The letter was read wrongly: it sounds as a person says."""
    incoming = Message.objects.filter(direction=Message.Direction.INCOMING)
    message = row_or_404(request, incoming, pk)
    form = MoodForm(request.POST)
    if form.is_valid():
        correct_mood(
            message,
            form.cleaned_data["mood"],
            source_key=source_key(request),
            by=request.teammate,
            now=request.now,
        )
    page = reverse("conversation", args=[request.shop.slug, message.conversation_id])
    return redirect(f"{page}#message-{pk}")


@of_shop
@xframe_options_sameorigin
def message_html(request: ShopRequest, pk: int) -> HttpResponse:
    """The letter's HTML, sanitised, in a frame that can run nothing and fetch nothing unasked."""
    message = row_or_404(request, Message, pk)
    remote = request.GET.get("images") == "1"
    body = html_document(message, with_remote=remote)
    response = render(request, "conversations/html.html", {"body": body})
    policy = STRANGERS_HTML.format(remote=" https: http:" if remote else "")
    response.headers["Content-Security-Policy"] = policy
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@of_shop
def message_raw(request: ShopRequest, pk: int) -> HttpResponse:
    """The letter as it came in, to be opened elsewhere."""
    message = row_or_404(request, Message.objects.select_related("delivery"), pk)
    delivery = getattr(message, "delivery", None)
    if delivery is None:
        raise Http404
    return saved(bytes(delivery.content), f"letter-{pk}.eml")


@of_shop
def attachment(request: ShopRequest, pk: int) -> HttpResponse:
    """A picture is shown; everything else is only ever saved, so that nothing in it can run."""
    file = row_or_404(request, Attachment, pk)
    if "save" in request.GET:
        return saved(bytes(file.content), file.name)
    return shown_or_saved(file)
