"""An order changed by hand: its items, what it costs, how it is paid and delivered."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from takt import journey as core
from takt.desk.catalogue.models import Item
from takt.desk.orders.changing import ChangeForm
from takt.desk.orders.models import Event, Order
from takt.desk.orders.operations import lock_journeys
from takt.desk.orders.own_knowledge import as_listed
from takt.desk.orders.queries import core_event, load_journey
from takt.desk.reporting import Stopped, report
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import source_key
from takt.journey import OrderChanged
from takt.journey.sale_facts import SaleFacts

OFFERED = 300
"""So many of the shop's items can be chosen by their titles; all of them can be typed."""


@of_shop
def change(request: ShopRequest, pk: int) -> HttpResponse:
    """The order as it stands, to be changed; what is left alone is not told."""
    rows = Order.objects.select_related("journey__buyer", "journey__shop")
    row = row_or_404(request, rows, pk)
    if request.method != "POST":
        facts = load_journey(row.journey).facts
        return _page(request, row, ChangeForm(request.shop, facts, by=request.GET.get("by", "")))
    with transaction.atomic():
        # How it stands is what is changed: nobody comes between the look and the word.
        lock_journeys([row.journey_id])
        return _change(request, row, load_journey(row.journey).facts)


def _change(request: ShopRequest, row: Order, facts: SaleFacts) -> HttpResponse:
    form = ChangeForm(request.shop, facts, request.POST)
    if form.is_overtaken and _is_told(request, facts):
        return _done(request, row)  # pressed twice: one's own change is no other's
    if form.is_overtaken:
        return _page(request, row, ChangeForm(request.shop, facts), status=409, is_overtaken=True)
    event = form.event(request.now) if form.is_valid() else None
    if event is None:
        return _page(request, row, form, status=422)
    try:
        _report(request, row, form, event)
    except Stopped as stopped:
        return _page(request, row, form, status=409, stopped_by=stopped.by)
    return _done(request, row)


def _is_told(request: ShopRequest, facts: SaleFacts) -> bool:
    told = Event.objects.filter(shop=request.shop, source_key=source_key(request)).first()
    return told is not None and core_event(told) in facts.events


def _done(request: ShopRequest, row: Order) -> HttpResponse:
    messages.success(request, _("The order is changed; the story says in what."))
    return redirect("order", request.shop.slug, row.pk)


def _report(request: ShopRequest, row: Order, form: ChangeForm, event: core.Event) -> None:
    if isinstance(event, OrderChanged):
        event = replace(event, items=as_listed(request.shop.pk, event.items))
    reason = form.cleaned_data["override"]
    key, by, now = source_key(request), request.teammate, request.now
    report(row.journey, event, reason=reason, source_key=key, by=by, now=now)


def _page(
    request: ShopRequest, row: Order, form: ChangeForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    listed = Item.objects.filter(shop=request.shop).order_by("title", "pk")
    context = {"order": row, "journey": row.journey, "form": form, "listed": listed[:OFFERED]}
    return render(request, "orders/change.html", context | more, status=status)
