"""The facts of a sale, as a seller tells them; a call comes with what it needs (B4)."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from takt.desk.buyers.models import BuyerAddress
from takt.desk.conversations.ready import language_for, ready_letter
from takt.desk.orders.facts import CallForm, FactForm, SentForm
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.offers import NOT_BY_BUTTON
from takt.desk.playbooks.letters import letter_names
from takt.desk.reporting import Stopped, report
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.addresses import sale_url
from takt.desk.ui.answering import back, source_key
from takt.desk.ui.templatetags.takt_letters import letter_choices
from takt.journey import KINDS, WITHDRAWABLE, Event, OrderConfirmed


@of_shop
def events(request: ShopRequest, pk: int) -> HttpResponse:
    """Tell a fact: the form for one kind of event, and taking it."""
    row = row_or_404(request, Journey.objects.select_related("buyer", "shop"), pk)
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    if kind not in KINDS or kind in NOT_BY_BUTTON - {"action waived"}:
        return redirect("journey", request.shop.slug, row.pk)
    if request.method != "POST":
        if kind == "order changed" and (order := Order.objects.filter(journey=row).first()):
            page = reverse("change_order", args=[request.shop.slug, order.pk])
            return redirect(f"{page}?{request.GET.urlencode()}")
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
    kwargs |= {"currency": order.currency if order else "", "began": row.started_at}
    if kind == "message sent":
        return SentForm(kind, *args, letters=letter_choices(letter_names(row.shop)), **kwargs)
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
    context["can_be_withdrawn"] = form.kind in WITHDRAWABLE
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
