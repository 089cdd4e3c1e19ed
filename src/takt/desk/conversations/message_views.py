"""One letter of a conversation: as it came in, its files, and how it sounds."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from takt.desk.conversations.forms import MoodForm
from takt.desk.conversations.models import Attachment, Message
from takt.desk.conversations.thread import html_document
from takt.desk.outbox.mood import correct_mood
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import source_key
from takt.desk.ui.files import saved, shown_or_saved

STRANGERS_HTML = (
    "default-src 'none'; img-src data:{remote}; style-src 'unsafe-inline'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)


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
