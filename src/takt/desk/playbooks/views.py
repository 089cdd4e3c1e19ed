"""The playbook: read in words, switched, changed, as text, and what it was before."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from takt.desk.agenda.tasks import rederive_later
from takt.desk.playbooks.forms import PlayForm, TextForm, TimesForm
from takt.desk.playbooks.models import PlaybookVersion
from takt.desk.playbooks.operations import PlaybookProblems, change_playbook, save_playbook
from takt.desk.playbooks.queries import playbook_of, playbook_text
from takt.desk.playbooks.toml_text import Change
from takt.desk.ui.access import ShopRequest, of_owner, of_shop
from takt.journey import Play, Playbook, Problem


@of_shop
def playbook(request: ShopRequest) -> HttpResponse:
    return _page(request)


def _page(request: ShopRequest, *, status: int = 200, **more: Any) -> HttpResponse:
    book = playbook_of(request.shop.pk)
    context = {
        "playbook": book,
        "chapters": _chapters(book),
        "guards": book.guards.values(),
        "times_form": TimesForm(book),
        **more,
    }
    return render(request, "playbooks/playbook.html", context, status=status)


def _chapters(book: Playbook) -> list[tuple[str, list[Play]]]:
    """The plays by the letter of their practice."""
    plays = sorted(book.plays.values(), key=lambda play: play.practice[:1])
    return [(letter, list(same)) for letter, same in groupby(plays, lambda p: p.practice[:1])]


@of_owner
def play(request: ShopRequest, name: str) -> HttpResponse:
    """Switch one play on or off, or give it another time."""
    book = playbook_of(request.shop.pk)
    if name not in book.plays:
        raise Http404
    if request.method != "POST":  # a change that was not taken stood under this address
        return _at(request, f"play-{name}")
    form = PlayForm(book.plays[name], request.POST)
    if not form.is_valid():
        return _page(request, status=422, play_form=form)
    changes: dict[tuple[str, ...], Change] = {
        ("plays", name, field): form.cleaned_data[field] for field in form.changed_data
    }
    return _changed(request, changes, f"play-{name}", play_form=form)


@of_owner
def times(request: ShopRequest) -> HttpResponse:
    """Opening hours, quiet hours, targets."""
    if request.method != "POST":
        return _at(request, "hours")
    form = TimesForm(playbook_of(request.shop.pk), request.POST)
    if not form.is_valid():
        return _page(request, status=422, times_form=form)
    return _changed(request, form.changes(), "hours", times_form=form)


def _changed(
    request: ShopRequest, changes: Mapping[tuple[str, ...], Change], place: str, **more: Any
) -> HttpResponse:
    if changes:
        try:
            user = request.teammate.user
            change_playbook(request.shop, changes=changes, by=user, now=request.now)
        except PlaybookProblems as error:
            return _page(request, status=422, problems=error.problems, **more)
        _tell(request)
    return _at(request, place)


def _at(request: ShopRequest, place: str) -> HttpResponse:
    return redirect(reverse("playbook", args=[request.shop.slug]) + f"#{place}")


def _tell(request: ShopRequest) -> None:
    rederive_later(request.shop)
    text = _("In force. Open sales are looked through again; it takes a moment.")
    messages.success(request, text)


@of_shop
def text(request: ShopRequest) -> HttpResponse:
    """The playbook as text; saved only without problems."""
    if request.method == "POST" and not request.teammate.is_owner:
        raise PermissionDenied
    form = TextForm(request.POST or None, initial={"text": playbook_text(request.shop)})
    problems: tuple[Problem, ...] = ()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["text"].replace("\r\n", "\n")
        try:
            user = request.teammate.user
            save_playbook(request.shop, text=given, by=user, now=request.now)
        except PlaybookProblems as error:
            problems = error.problems
        else:
            _tell(request)
            return redirect("playbook", request.shop.slug)
    status = 422 if problems else 200
    context = {"form": form, "problems": problems}
    return render(request, "playbooks/text.html", context, status=status)


@of_shop
def history(request: ShopRequest) -> HttpResponse:
    versions = PlaybookVersion.objects.filter(shop=request.shop).order_by("-id")
    context = {"versions": versions.select_related("saved_by")[:50]}
    return render(request, "playbooks/history.html", context)
