"""Buyers: the list, and one person with all addresses, sales and conversations."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.buyers import listing
from takt.desk.buyers.forms import AddressForm, BuyerForm, GreetingForm
from takt.desk.buyers.greeting import correct_greeting, greetings_of
from takt.desk.buyers.models import Buyer, BuyerAddress, BuyerJoin
from takt.desk.buyers.operations import join_buyers, undo_join
from takt.desk.buyers.queries import open_suggestions, reachable
from takt.desk.search.operations import index_buyer, index_buyer_and_orders
from takt.desk.search.queries import buyers_found
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.paging import page_of
from takt.letters import LANGUAGES


@of_shop
def buyers(request: ShopRequest) -> HttpResponse:
    page = page_of(request)
    rows = listing.buyers(request.shop, page=page)
    context = {
        "buyers": rows[: listing.PAGE],
        "next_page": page + 1 if len(rows) > listing.PAGE else None,
        "suggestions": open_suggestions(request.shop)[:20],
    }
    return render(request, "buyers/buyers.html", context)


@of_shop
def buyer(request: ShopRequest, pk: int) -> HttpResponse:
    row = row_or_404(request, Buyer, pk)
    form = BuyerForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        index_buyer_and_orders(form.save())
        messages.success(request, _("Saved."))
        return redirect("buyer", request.shop.slug, row.pk)
    return _page(request, row, form=form)


def _page(
    request: ShopRequest,
    row: Buyer,
    *,
    form: BuyerForm | None = None,
    address_form: AddressForm | None = None,
) -> HttpResponse:
    query = request.GET.get("with", "").strip()
    present = listing.present(request.shop).exclude(pk=row.pk)
    found = buyers_found(request.shop, query, limit=10) if query else []
    bound = (form and form.is_bound) or address_form
    context = {
        "buyer": row,
        "form": form or BuyerForm(instance=row),
        "address_form": address_form or AddressForm(row),
        "greetings": greetings_of(row),
        "addresses": reachable(row.addresses.order_by("kind", "id")),
        "journeys": row.journeys.select_related("buyer", "order").order_by("-started_at")[:50],
        "conversations": row.conversations.order_by("-last_message_at")[:50],
        "joins": row.joins.filter(undone_at__isnull=True).select_related("joined"),
        "joined_into": row.joined_into.filter(undone_at__isnull=True)
        .select_related("kept")
        .first(),
        "others": present.filter(pk__in=[other.pk for other in found]),
        "with": query,
    }
    return render(request, "buyers/buyer.html", context, status=422 if bound else 200)


@of_shop
@require_POST
def greeting(request: ShopRequest, pk: int, language: str) -> HttpResponse:
    """How letters in one language address this buyer from now on."""
    row = row_or_404(request, Buyer, pk)
    form = GreetingForm(request.POST)
    if language not in LANGUAGES or not form.is_valid():
        raise Http404
    correct_greeting(row, language, form.cleaned_data["salutation"])
    messages.success(request, _("Saved."))
    return redirect("buyer", request.shop.slug, row.pk)


@of_shop
def addresses(request: ShopRequest, pk: int) -> HttpResponse:
    row = row_or_404(request, Buyer, pk)
    if request.method != "POST":  # one that was not taken stood under this address
        return redirect("buyer", request.shop.slug, row.pk)
    form = AddressForm(row, request.POST)
    if not form.is_valid():
        return _page(request, row, address_form=form)
    kind, value = form.cleaned_data["value"]
    BuyerAddress.objects.create(shop=request.shop, buyer=row, kind=kind, value=value)
    index_buyer(row)
    messages.success(request, _("Added."))
    return redirect("buyer", request.shop.slug, row.pk)


@of_shop
@require_POST
def address_removal(request: ShopRequest, pk: int) -> HttpResponse:
    """Take off an address that is not this buyer's: letters would go there."""
    row = row_or_404(request, reachable(BuyerAddress.objects.select_related("buyer")), pk)
    row.delete()
    index_buyer(row.buyer)
    text = _("Deleted: %(address)s. It can be added again.")
    messages.success(request, text % {"address": row.value})
    return redirect("buyer", request.shop.slug, row.buyer_id)


@of_shop
@require_POST
def joins(request: ShopRequest, pk: int) -> HttpResponse:
    """These two are one person."""
    kept = row_or_404(request, Buyer, pk)
    other = request.POST.get("other", "")
    joined = row_or_404(request, Buyer, int(other) if other.isdecimal() else 0)
    if kept != joined:
        join_buyers(kept, joined, now=request.now)
        index_buyer_and_orders(kept)
        text = _("%(one)s and %(other)s are one person now. You can undo this below.")
        messages.success(request, text % {"one": kept, "other": joined})
    return redirect("buyer", request.shop.slug, kept.pk)


@of_shop
@require_POST
def undoing(request: ShopRequest, pk: int) -> HttpResponse:
    join = row_or_404(request, BuyerJoin.objects.select_related("kept", "joined"), pk)
    undo_join(join, now=request.now)
    for person in (join.kept, join.joined):
        index_buyer_and_orders(person)
    messages.success(request, _("They are two people again."))
    return redirect("buyer", request.shop.slug, join.kept_id)
