"""Conversation: what can be put into a letter while it is written."""

from datetime import datetime

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from takt.desk.conversations.enclosed import enclosed
from takt.desk.conversations.forms import LetterForm
from takt.desk.conversations.inserting import Inserted, filled_reply, put_into, with_plain_lines
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.page import asked_language, conversation_page, conversation_rows
from takt.desk.conversations.ready import offered_letter
from takt.desk.outbox.cooling import leaves_at
from takt.desk.saved_replies.queries import Card, card
from takt.desk.search.asked_about import asked_about
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.letters.templates import parse

_KEPT = ("letter", "seen", "seen_letter", "subject", "reason", "pause_reason")


@of_shop
def ready(request: ShopRequest, pk: int) -> HttpResponse:
    """A ready letter, filled from the order: by itself for the script, else within the letter as it
    stood.
    """
    row = row_or_404(request, conversation_rows(), pk)
    if request.method == "POST":
        return _with_letter(request, row)
    name = request.GET.get("letter", "")
    language = asked_language(row, request.GET.get("language", ""))
    leaves = leaves_at(row.journey, now=request.now)
    found = offered_letter(row.journey, name, language=language, now=leaves)
    form = LetterForm(initial={"subject": found.subject, "text": found.text, "letter": name})
    form.missing, form.unsaid = found.missing, found.unsaid
    context = {"form": form, "language": language}
    return render(request, "conversations/parts/writing.html", context)


@of_shop
def conversation_replies(request: ShopRequest, pk: int) -> HttpResponse:
    """A saved reply, filled: by itself for the script, else within the letter as it stood."""
    row = row_or_404(request, conversation_rows(), pk)
    given = request.POST or request.GET
    language = asked_language(row, given.get("language", ""))
    name = given.get("reply", "")
    if not name:
        return redirect("replies", request.shop.slug)
    found = card(request.shop, name)
    if found is None:
        raise Http404
    inserted = filled_reply(
        row.journey, found, language=language, about=_about(row, found, language), now=request.now
    )
    if request.method == "POST":
        return _with_reply(request, row, inserted, language)
    files = enclosed("reply", inserted.files)
    context = {"inserted": inserted, "language": language, "enclosed": files}
    return render(request, "conversations/parts/inserted.html", context)


@of_shop
def conversation_about(request: ShopRequest, pk: int) -> HttpResponse:
    """What the letter asks about: by itself for the script, else within the letter as it stood."""
    row = row_or_404(request, conversation_rows(), pk)
    if request.method == "POST":
        return conversation_page(request, row, _as_it_stood(request, request.POST.get("text", "")))
    context = {"about": asked_about(row), "conversation": row}
    return render(request, "conversations/parts/about.html", context)


def _with_letter(request: ShopRequest, row: Conversation) -> HttpResponse:
    """The page once more with the letter chosen: whole where nothing was written, else put in."""
    given, now = request.POST, leaves_at(row.journey, now=request.now)
    name, text = given.get("steps") or given.get("chosen_letter", ""), given.get("text", "")
    language = asked_language(row, given.get("chosen_language", ""))
    found = offered_letter(row.journey, name, language=language, now=now)
    if _is_untouched(row, text, given, now=now):
        form = _as_it_stood(request, found.text, letter=name, subject=found.subject)
    elif name:
        subject = given.get("subject") or found.subject
        both = put_into(text, found.text, row.journey)
        form = _as_it_stood(request, both, letter=name, subject=subject)
    else:
        return conversation_page(request, row, _as_it_stood(request, text), language=language)
    form.missing, form.unsaid = found.missing, found.unsaid
    return conversation_page(request, row, form, language=language)


def _is_untouched(row: Conversation, text: str, given: QueryDict, *, now: datetime) -> bool:
    """Does the composer say nothing but what it was opened with?"""
    language = asked_language(row, given.get("language", ""))
    offered = offered_letter(row.journey, given.get("letter", ""), language=language, now=now)
    return with_plain_lines(text) in ("", with_plain_lines(offered.text))


def _about(row: Conversation, card: Card, language: str) -> dict[str, str]:
    """Values of the item asked about, looked up only for a card that speaks of it."""
    face = card.face(language, row.journey.shop.language)
    speaks = {"item", "item_about", "alternative"} & parse(face.text)[0].names()
    return asked_about(row).values(face.language, card.name) if speaks else {}


def _with_reply(
    request: ShopRequest, row: Conversation, inserted: Inserted, language: str
) -> HttpResponse:
    """The page once more, the reply standing in the letter."""
    text = put_into(request.POST.get("text", ""), inserted.text, row.journey)
    form = _as_it_stood(request, text)
    form.missing = inserted.missing
    there = request.POST.getlist("enclosed")
    files = [file for file in enclosed("reply", inserted.files) if file.key not in there]
    return conversation_page(
        request, row, form, inserted=inserted, more_enclosed=files, language=language
    )


def _as_it_stood(request: ShopRequest, text: str, **changed: str) -> LetterForm:
    kept = {name: request.POST.get(name, "") for name in _KEPT}
    return LetterForm(initial={**kept, **changed, "text": text})
