"""Orders, and one sale as a story with the facts a seller reports."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.agenda.board import worth_saying
from takt.desk.buyers.models import BuyerAddress
from takt.desk.buyers.person import Person
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.ready import language_for, ready_letter
from takt.desk.orders import listing
from takt.desk.orders.facts import CallForm, FactForm, SentForm
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.new_order import NewOrderForm
from takt.desk.orders.offers import NOT_BY_BUTTON, offers
from takt.desk.orders.queries import load_journey
from takt.desk.orders.story import Story, story_of
from takt.desk.playbooks.letters import letter_names
from takt.desk.playbooks.queries import playbook_of
from takt.desk.reporting import NumberTaken, Stopped, add_note, place_order, report
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.addresses import sale_url
from takt.desk.ui.answering import back, source_key
from takt.desk.ui.paging import page_of
from takt.desk.ui.templatetags.takt import person_name
from takt.desk.ui.templatetags.takt_words import by_title, letter_title
from takt.journey import KINDS, Blocked, Event, OrderConfirmed, OrderPlaced, print_journal


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
def events(request: ShopRequest, pk: int) -> HttpResponse:
    """Tell a fact: the form for one kind of event, and taking it."""
    row = row_or_404(request, _journeys(), pk)
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    if kind not in KINDS or kind in NOT_BY_BUTTON - {"action waived"}:
        return redirect("journey", request.shop.slug, row.pk)
    if request.method != "POST":
        return _fact_page(request, row, _form(row, kind, initial=request.GET.dict()))
    form = _form(row, kind, request.POST)
    event = form.event(request.now) if form.is_valid() else None
    if event is None:
        return _fact_page(request, row, form, status=422)
    try:
        _report(request, row, form, event)
    except Stopped as stopped:
        return _fact_page(request, row, form, status=409, stopped_by=stopped.by)
    messages.success(request, _("Written into the story."))
    return redirect(back(request) if request.POST.get("back") else sale_url(request.shop, row))


def _form(row: Journey, kind: str, *args: Any, **kwargs: Any) -> FactForm:
    order = Order.objects.filter(journey=row).first()
    kwargs["currency"] = order.currency if order else ""
    if kind == "message sent":
        letters = [(name, letter_title(name)) for name in by_title(letter_names(row.shop))]
        return SentForm(kind, *args, letters=letters, **kwargs)
    asks = kind == "call made" and order is not None and not order.confirmed_at
    form = CallForm if asks else FactForm
    return form(kind, *args, **kwargs)


def _report(request: ShopRequest, row: Journey, form: FactForm, event: Event) -> None:
    """Write the fact, and after a call also that the buyer agreed, if they did."""
    key, by, now = source_key(request), request.teammate, request.now
    report(row, event, reason=form.cleaned_data["override"], source_key=key, by=by, now=now)
    if form.cleaned_data.get("agreed"):
        agreed = OrderConfirmed(happened_at=event.happened_at, by="call")
        report(row, agreed, source_key=f"{key}:agreed", by=by, now=now)


def _fact_page(
    request: ShopRequest, row: Journey, form: FactForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"journey": row, "form": form, "kind": form.kind, **more}
    if form.kind == "call made":
        context |= _calling(row, now=request.now)
    return render(request, "orders/fact.html", context, status=status)


def _calling(row: Journey, *, now: datetime) -> dict[str, Any]:
    """What a call needs: the numbers, and what to say while the order is not confirmed (B4)."""
    order = Order.objects.filter(journey=row, confirmed_at=None).first()
    language = language_for(row)
    sheet = ready_letter(row, "call-sheet", language=language, now=now) if order else None
    phones = row.buyer.addresses.filter(kind=BuyerAddress.Kind.PHONE).order_by("id")
    return {"phones": phones, "order": order, "sheet": sheet, "sheet_language": language}


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


@of_shop
def new_order(request: ShopRequest) -> HttpResponse:
    """An order taken by hand: at the counter, by telephone, in a chat."""
    form = NewOrderForm(request.shop, request.POST or None)
    if request.method == "POST" and form.is_valid() and (event := form.event(request.now)):
        try:
            row = _place_order(request, form.person(), event)
        except NumberTaken as taken:
            text = _("Another order bears this number: %(name)s.")
            form.add_error("number", text % {"name": person_name(taken.order.journey.buyer)})
        else:
            return redirect("journey", request.shop.slug, row.pk)
    status = 422 if form.is_bound else 200
    return render(request, "orders/new_order.html", {"form": form}, status=status)


def _place_order(request: ShopRequest, person: Person, event: OrderPlaced) -> Journey:
    key, by, now = source_key(request), request.teammate, request.now
    row = place_order(request.shop, event, person=person, source_key=key, by=by, now=now)
    messages.success(request, _("The order is in; what you owe stands beside it."))
    if row.buyer.name != person.name:
        text = _("This address is known: the order stands with %(name)s.")
        messages.warning(request, text % {"name": person_name(row.buyer)})
    return row
