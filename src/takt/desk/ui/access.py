"""Who may see a shop's pages: its teammates. To everyone else the shop does not exist (404)."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.ui.signed_out import sign_in_first

Row = TypeVar("Row", bound=Model)


class ShopRequest(HttpRequest):
    """A request by a teammate of `shop`; `now` is the one moment the whole page speaks of."""

    shop: Shop
    teammate: Teammate
    now: datetime


ShopView = Callable[..., HttpResponseBase]


def of_shop(view: ShopView) -> Callable[..., HttpResponseBase]:
    """Let teammates of `shop_slug` in, with times in the shop's zone; 404 for everyone else."""

    @wraps(view)
    def wrapped(request: HttpRequest, shop_slug: str, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return sign_in_first(request)
        teammate = get_object_or_404(
            Teammate.objects.select_related("shop", "user"),
            shop__slug=shop_slug,
            user_id=request.user.pk,
        )
        page = cast(ShopRequest, request)
        page.shop, page.teammate, page.now = teammate.shop, teammate, timezone.now()
        with timezone.override(teammate.shop.zone):
            return view(page, **kwargs)

    return wrapped


def of_owner(view: ShopView) -> Callable[..., HttpResponseBase]:
    """As `of_shop`, for what only an owner of the shop may change (403 for other teammates)."""

    @wraps(view)
    def wrapped(request: ShopRequest, **kwargs: Any) -> HttpResponseBase:
        if not request.teammate.is_owner:
            raise PermissionDenied
        return view(request, **kwargs)

    return of_shop(wrapped)


def row_or_404(request: ShopRequest, rows: type[Row] | QuerySet[Row], pk: int) -> Row:
    """That row of this shop; another shop's row does not exist."""
    return get_object_or_404(rows, shop=request.shop, pk=pk)
