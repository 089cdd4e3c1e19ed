"""Today, and what a person says to one thing owed."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk import settle
from takt.desk.accounts.models import Inbox
from takt.desk.agenda import operations, queries
from takt.desk.agenda.board import blocked_groups, grouped, worth_saying
from takt.desk.agenda.forms import SnoozeForm, WaiverForm
from takt.desk.agenda.models import NextAction
from takt.desk.orders.queries import load_journey
from takt.desk.outbox.queries import failed_letters
from takt.desk.playbooks.queries import playbook_of
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import back, source_key
from takt.desk.ui.polling import unless_unchanged
from takt.desk.ui.times import by_the_clock
from takt.journey import derive

MOST_WAITING = 10
"""Sales shown that wait for the buyer."""


@of_shop
def today(request: ShopRequest) -> HttpResponse:
    return render(request, "agenda/today.html", _board(request))


@of_shop
def board(request: ShopRequest) -> HttpResponse:
    """The part of Today that asks for itself again."""
    response = render(request, "agenda/parts/board.html", _board(request))
    return unless_unchanged(request, response)


def _board(request: ShopRequest) -> dict[str, Any]:
    shop, now = request.shop, request.now
    after = _place(request.GET.get("after", ""))
    actions = queries.first_actions(shop, now, after=after)
    page = actions[: queries.PAGE]
    context = {
        "groups": grouped(page, now),
        "next_page": _place_text(page[-1]) if len(actions) > len(page) else "",
        "counts": queries.counts(shop, now),
        "later_page": after is not None,
    }
    return context if after else context | _below(request)


def _below(request: ShopRequest) -> dict[str, Any]:
    """What stands below what is owed, on the first page only."""
    shop, now = request.shop, request.now
    waiting = queries.waiting_for_buyer(shop, MOST_WAITING)
    return {
        "blocked": blocked_groups(queries.blocked_events(shop, worth_saying(playbook_of(shop.pk)))),
        "waiting": waiting[:MOST_WAITING],
        "more_waiting": len(waiting) > MOST_WAITING,
        "snoozed": queries.snoozed(shop, now),
        "failed": failed_letters(shop)[:100].count(),
        "has_inbox": Inbox.objects.filter(shop=shop).exists(),
    }


def _place(text: str) -> tuple[datetime, int] | None:
    """Where a page begins: the deadline and id of the last row before it."""
    moment, _, pk = text.rpartition("~")
    try:
        due_at, last = datetime.fromisoformat(moment), int(pk)
    except ValueError:
        return None
    return (due_at, last) if due_at.tzinfo else None


def _place_text(action: NextAction) -> str:
    return f"{action.due_at:%Y-%m-%dT%H:%M:%S.%fZ}~{action.pk}"


@of_shop
def explanation(request: ShopRequest, pk: int) -> HttpResponse:
    """How a deadline came about: the event, the play, the clock sum."""
    action = row_or_404(request, queries.with_sale(NextAction.objects.all()), pk)
    story = load_journey(action.journey)
    derived = derive(story, playbook_of(request.shop.pk), request.now)
    found = next((each for each in derived.actions if each.id == action.key), None)
    context = {"action": action, "owed": found, "reckoning": found and found.reckoning}
    part = "agenda/parts/sums.html" if request.headers.get("HX-Request") else None
    return render(request, part or "agenda/explanation.html", context)


@of_shop
@require_POST
def snooze(request: ShopRequest, pk: int) -> HttpResponse:
    action = row_or_404(request, NextAction, pk)
    form = SnoozeForm(request.POST)
    if form.is_valid():
        playbook = playbook_of(request.shop.pk)
        until = form.moment(request.shop, playbook, request.now)
        operations.snooze(action, until=until)
        if until > request.now:
            text = _("Put off until %(moment)s. It stays owed at its own time; it stands below.")
            when = by_the_clock(until, request.now)
            messages.success(request, text % {"moment": when})
    return redirect(back(request))


@of_shop
@require_POST
def waiver(request: ShopRequest, pk: int) -> HttpResponse:
    action = row_or_404(request, NextAction.objects.select_related("journey"), pk)
    form = WaiverForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(form.errors["reason"][0]))
        return redirect(back(request))
    settle.waive(
        action,
        reason=form.cleaned_data["reason"],
        source_key=source_key(request),
        by=request.teammate,
        now=request.now,
    )
    messages.success(request, _("Let go; the reason stands in the sale's story."))
    return redirect(back(request))


@of_shop
@require_POST
def completion(request: ShopRequest, pk: int) -> HttpResponse:
    """Done: to the form of the fact that settles it, or straight into the story."""
    action = row_or_404(request, NextAction.objects.select_related("journey"), pk)
    done = settle.complete(
        action, source_key=source_key(request), by=request.teammate, now=request.now
    )
    if not done:
        return redirect(_settling_page(request, action))
    messages.success(request, _("Done; it stands in the sale's story."))
    return redirect(back(request))


def _settling_page(request: ShopRequest, action: NextAction) -> str:
    """Where the fact that settles the action is told with its details."""
    kind, fields = settle.completing_fact(action)
    page = reverse("events", args=[request.shop.slug, action.journey_id])
    return f"{page}?{urlencode({'kind': kind, **fields})}"
