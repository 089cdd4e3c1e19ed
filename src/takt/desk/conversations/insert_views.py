"""Conversation: what can be put into a letter while it is written."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from takt.desk.conversations.enclosed import enclosed
from takt.desk.conversations.forms import LetterForm
from takt.desk.conversations.inserting import Inserted, filled_reply, put_into
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.page import asked_language, conversation_page, conversation_rows
from takt.desk.saved_replies.queries import card
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404

_KEPT = ("letter", "seen", "draft", "subject", "reason", "pause_reason")


@of_shop
def conversation_replies(request: ShopRequest, pk: int) -> HttpResponse:
    """A saved reply, filled: by itself for the script, else within the letter as it stood."""
    row = row_or_404(request, conversation_rows(), pk)
    given = request.POST or request.GET
    language = asked_language(row, given)
    name = given.get("reply", "")
    if not name:
        return redirect("replies", request.shop.slug)
    found = card(request.shop, name)
    if found is None:
        raise Http404
    inserted = filled_reply(row.journey, found, language=language, now=request.now)
    context = {"inserted": inserted, "language": language}
    if request.method == "POST":
        return _with(request, row, inserted, language)
    files = enclosed("reply", inserted.files)
    return render(request, "conversations/parts/inserted.html", {**context, "enclosed": files})


def _with(
    request: ShopRequest, row: Conversation, inserted: Inserted, language: str
) -> HttpResponse:
    """The page once more, the reply standing in the letter."""
    text = put_into(request.POST.get("text", ""), inserted.text, row.journey)
    kept = {name: request.POST.get(name, "") for name in _KEPT}
    form = LetterForm(initial={**kept, "text": text})
    form.missing = inserted.missing
    files = enclosed("reply", inserted.files)
    return conversation_page(
        request, row, form, inserted=inserted, more_enclosed=files, language=language
    )
