"""What every form says beside its own fields: where it stood, and a key to tell it once."""

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from takt.desk.ui.access import ShopRequest


def source_key(request: ShopRequest) -> str:
    """The key of the fact that this form told: sent twice, it counts once."""
    once = request.POST.get("once", "")[:64]
    return f"desk:{request.teammate.pk}:{once}"


def back(request: ShopRequest) -> str:
    """The page of this shop that the form stood on, else Today."""
    home = reverse("today", args=[request.shop.slug])
    page = request.POST.get("back", "")
    own = page.startswith(home.removesuffix("today/"))
    return page if own and url_has_allowed_host_and_scheme(page, allowed_hosts=None) else home
