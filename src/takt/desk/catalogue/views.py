"""Items: the list, one item, and the material that goes to those who ask about it."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from takt.desk.accounts.models import Shop
from takt.desk.catalogue import queries
from takt.desk.catalogue.forms import MaterialForm
from takt.desk.catalogue.models import Item, ItemMaterial
from takt.desk.catalogue.operations import add_material
from takt.desk.search.similar import items_named
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.files import removed, shown_or_saved


@of_shop
def items(request: ShopRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()[:200]
    page = request.GET.get("page", "1")
    number = int(page) if page.isdecimal() and page != "0" else 1
    found = _found(request.shop, query) if query else queries.items(request.shop, page=number)
    context = {
        "query": query,
        "items": found[: queries.PAGE],
        "next_page": number + 1 if len(found) > queries.PAGE else None,
    }
    return render(request, "catalogue/items.html", context)


def _found(shop: Shop, query: str) -> Sequence[Item]:
    return queries.items_in_order(shop, items_named(shop, query, limit=queries.PAGE))


@of_shop
def item(request: ShopRequest, pk: int) -> HttpResponse:
    """One item; files sent here are kept as its material."""
    row = row_or_404(request, Item, pk)
    form = MaterialForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        add_material(row, kind=form.cleaned_data["kind"], files=form.cleaned_data["attached"])
        messages.success(request, _("Saved."))
        return redirect("item", request.shop.slug, row.pk)
    context = {"item": row, "materials": queries.materials_of([row]), "form": form}
    return render(request, "catalogue/item.html", context, status=422 if form.errors else 200)


@of_shop
def item_material(request: ShopRequest, pk: int) -> HttpResponse:
    return shown_or_saved(row_or_404(request, ItemMaterial, pk))


@of_shop
@require_POST
def item_material_removal(request: ShopRequest, pk: int) -> HttpResponse:
    file = removed(request, ItemMaterial.objects.all(), pk)
    return redirect("item", request.shop.slug, file.item_id)
