"""Orders, and one sale as a story."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from takt.desk.agenda.board import worth_saying
from takt.desk.conversations.models import Conversation
from takt.desk.orders import listing
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.offers import offers
from takt.desk.orders.paying import still_to_pay
from takt.desk.orders.queries import load_journey
from takt.desk.orders.story import Story, story_of
from takt.desk.playbooks.queries import playbook_of
from takt.desk.reporting import add_note
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import back, source_key
from takt.desk.ui.paging import page_of
from takt.journey import Blocked, print_journal


@of_shop
def orders(request: ShopRequest) -> HttpResponse:
    show = request.GET.get("show", "open")
    show = show if show in listing.SHOWN else "open"
    page = page_of(request)
    rows = listing.orders(request.shop, show, page=page)
    context = {
        "orders": rows[: listing.PAGE],
        "show": show,
        "next_page": page + 1 if len(rows) > listing.PAGE else None,
    }
    return render(request, "orders/orders.html", context)


@of_shop
def order(request: ShopRequest, pk: int) -> HttpResponse:
    row = row_or_404(request, Order.objects.select_related("journey__buyer"), pk)
    return _story_page(request, row.journey)


@of_shop
def journey(request: ShopRequest, pk: int) -> HttpResponse:
    """A sale that may have no order yet; one that has is shown under its order."""
    row = row_or_404(request, _journeys(), pk)
    if found := Order.objects.filter(journey=row).first():
        return redirect("order", request.shop.slug, found.pk)
    return _story_page(request, row)


def _journeys() -> Any:
    newest = Conversation.objects.order_by("-last_message_at")
    return Journey.objects.select_related("buyer", "shop").prefetch_related(
        Prefetch("conversations", newest), "buyer__addresses"
    )


def _story_page(request: ShopRequest, row: Journey, **more: Any) -> HttpResponse:
    row = _journeys().select_related("order").get(pk=row.pk)
    story = story_of(row, now=request.now)
    actions = row.actions.order_by("due_at")
    context = {
        "journey": row,
        "order": Order.objects.filter(journey=row).prefetch_related("lines").first(),
        "story": story,
        "due": still_to_pay(story.journey.facts),
        "actions": [action for action in actions if not action.paused],
        "paused": [action for action in actions if action.paused],
        "deeds": _deeds(request, story),
        "offers": offers(story.journey, playbook_of(request.shop.pk)),
        "notes": row.notes.order_by("created_at").select_related("author__user"),
        **more,
    }
    return render(request, "orders/order.html", context)


def _deeds(request: ShopRequest, story: Story) -> list[Blocked]:
    """What must not be done yet; letters say it when one is written."""
    if not story.journey.is_open:
        return []
    deeds = worth_saying(playbook_of(request.shop.pk))
    return [blocked for blocked in story.derivation.blocked if blocked.event in deeds]


@of_shop
def journal(request: ShopRequest, pk: int) -> HttpResponse:
    """The sale as plain text: what a bug report or a dispute needs."""
    row = row_or_404(request, Journey, pk)
    text = print_journal(load_journey(row).events, request.shop.zone)
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="sale-{row.pk}.journal"'
    return response


@of_shop
@require_POST
def notes(request: ShopRequest, pk: int) -> HttpResponse:
    row = row_or_404(request, Journey, pk)
    if text := request.POST.get("text", "").strip():
        add_note(
            row, text=text, source_key=source_key(request), by=request.teammate, now=request.now
        )
    return redirect(back(request))
