"""A new order, told by hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from takt.desk.buyers.person import Person
from takt.desk.orders.models import Journey
from takt.desk.orders.new_order import NewOrderForm
from takt.desk.reporting import NumberTaken, place_order
from takt.desk.ui.access import ShopRequest, of_shop
from takt.desk.ui.answering import source_key
from takt.desk.ui.templatetags.takt import person_name
from takt.journey import OrderPlaced


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
