"""Letters: the shop's own wording, and the terms that letters write out."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from takt.desk.playbooks import letters as wording
from takt.desk.playbooks.forms import TermsForm, WordingForm
from takt.desk.playbooks.operations import LetterProblems, forget_letter, save_letter, save_terms
from takt.desk.ui.access import ShopRequest, of_shop
from takt.desk.ui.templatetags.takt_letters import by_title
from takt.desk.ui.words.template_problems import template_problem_words
from takt.letters import LANGUAGES
from takt.letters.placeholders import PLACEHOLDERS


@of_shop
def letters(request: ShopRequest) -> HttpResponse:
    own = wording.own_wordings(request.shop)
    names = [
        (name, [(language, (name, language) in own) for language in LANGUAGES])
        for name in by_title(wording.letter_names(request.shop))
    ]
    context = {"names": names, "languages": LANGUAGES}
    return render(request, "playbooks/letters.html", context)


@of_shop
def letter(request: ShopRequest, name: str, language: str) -> HttpResponse:
    if language not in LANGUAGES or name not in wording.letter_names(request.shop):
        raise Http404
    if request.method == "POST" and "forget" in request.POST:
        forget_letter(request.shop, name=name, language=language)
        messages.success(request, _("The shipped wording is back."))
        return redirect("letter", request.shop.slug, name, language)
    shown = wording.wording_of(request.shop, name, language)
    form = WordingForm(request.POST or None, initial={"subject": shown.subject, "body": shown.body})
    if request.method == "POST" and form.is_valid():
        try:
            save_letter(request.shop, name=name, language=language, **form.cleaned_data)
        except LetterProblems as error:
            for field, problems in error.problems.items():
                for problem in problems:
                    form.add_error(field, template_problem_words(problem))
        else:
            messages.success(request, _("Saved."))
            return redirect("letter", request.shop.slug, name, language)
    context = {
        "form": form,
        "name": name,
        "language": language,
        "languages": LANGUAGES,
        "is_own": (name, language) in wording.own_wordings(request.shop),
        "placeholders": PLACEHOLDERS.values(),
    }
    return render(request, "playbooks/letter.html", context, status=422 if form.errors else 200)


@of_shop
def terms(request: ShopRequest, language: str) -> HttpResponse:
    if language not in LANGUAGES:
        raise Http404
    form = TermsForm(wording.terms_of(request.shop, language), request.POST or None)
    if request.method == "POST" and form.is_valid():
        save_terms(request.shop, language=language, texts=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("terms", request.shop.slug, language)
    context = {"form": form, "language": language, "languages": LANGUAGES}
    return render(request, "playbooks/terms.html", context)
