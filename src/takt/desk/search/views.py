"""The one search box."""

from django.http import HttpResponse
from django.shortcuts import render

from takt.desk.search.queries import search as find
from takt.desk.ui.access import ShopRequest, of_shop


@of_shop
def search(request: ShopRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()[:200]
    found = find(request.shop, query) if query else None
    return render(request, "search/search.html", {"query": query, "found": found})
