"""Pages that belong to no app: the front door, and what a phone keeps behind "more"."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from takt.desk.accounts.models import Teammate
from takt.desk.ui.access import ShopRequest, of_shop


@login_required
def front(request: HttpRequest) -> HttpResponse:
    """To the day's page of the teammate's shop; a person without a shop is told what to do."""
    own = Teammate.objects.filter(user_id=request.user.pk or 0).order_by("id")
    teammate = own.select_related("shop").first()
    if teammate is None:
        return render(request, "ui/no_shop.html")
    return redirect("today", teammate.shop.slug)


@of_shop
def shop_front(request: ShopRequest) -> HttpResponse:
    """To the day's page, of an address cut short by hand."""
    return redirect("today", request.shop.slug)


@of_shop
def more(request: ShopRequest) -> HttpResponse:
    return render(request, "ui/more.html")
