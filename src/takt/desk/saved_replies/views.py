"""Saved replies: the cards, making and mending one, its files."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.saved_replies.forms import ReplyForm
from takt.desk.saved_replies.models import ReplyFile
from takt.desk.saved_replies.operations import ReplyProblems, bring_back, put_away, save_reply
from takt.desk.saved_replies.queries import Card, card, cards
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.files import removed, shown_or_saved
from takt.desk.ui.words.template_problems import template_problem_words
from takt.letters import LANGUAGES
from takt.letters.placeholders import PLACEHOLDERS


@of_shop
def replies(request: ShopRequest) -> HttpResponse:
    found = cards(request.shop, with_hidden=True)
    context = {
        "cards": [
            (each, each.face(get_language() or "", request.shop.language))
            for each in found
            if not (each.row and each.row.hidden)
        ],
        "put_away": [each for each in found if each.row and each.row.hidden],
        "languages": LANGUAGES,
    }
    return render(request, "saved_replies/replies.html", context)


@of_shop
def new_reply(request: ShopRequest) -> HttpResponse:
    return _card_page(request, None)


@of_shop
def reply(request: ShopRequest, name: str) -> HttpResponse:
    return _card_page(request, _card_or_404(request, name))


def _card_page(request: ShopRequest, shown: Card | None) -> HttpResponse:
    form = ReplyForm(shown, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid() and _is_saved(request, shown, form):
        messages.success(request, _("Saved."))
        return redirect("replies", request.shop.slug)
    kept = shown.row if shown else None
    context = {
        "form": form,
        "card": shown,
        "files": kept.files.defer("content").order_by("id") if kept else (),
        "placeholders": PLACEHOLDERS.values(),
    }
    status = 422 if form.errors else 200
    return render(request, "saved_replies/reply.html", context, status=status)


def _is_saved(request: ShopRequest, shown: Card | None, form: ReplyForm) -> bool:
    """Save the card, or say in the form what is wrong with it and where."""
    data = form.cleaned_data
    try:
        save_reply(
            request.shop,
            name=shown.name if shown else "",
            title=data["title"],
            faces={language: data[language] for language in LANGUAGES},
            files=data["attached"],
        )
    except ReplyProblems as error:
        for language, problems in error.problems.items():
            for problem in problems:
                form.add_error(language, template_problem_words(problem))
        return False
    return True


@of_shop
@require_POST
def reply_removal(request: ShopRequest, name: str) -> HttpResponse:
    """Put a card away, or offer a ready one again."""
    found = _card_or_404(request, name)
    if "back" in request.POST:
        bring_back(request.shop, name=found.name)
        messages.success(request, _("The card is offered again."))
    else:
        put_away(request.shop, name=found.name)
        messages.success(request, _("The card is put away."))
    return redirect("replies", request.shop.slug)


def _card_or_404(request: ShopRequest, name: str) -> Card:
    found = card(request.shop, name)
    if found is None:
        raise Http404
    return found


@of_shop
def reply_file(request: ShopRequest, pk: int) -> HttpResponse:
    return shown_or_saved(row_or_404(request, ReplyFile, pk))


@of_shop
@require_POST
def reply_file_removal(request: ShopRequest, pk: int) -> HttpResponse:
    file = removed(request, ReplyFile.objects.select_related("reply"), pk)
    return redirect("reply", request.shop.slug, file.reply.name)
