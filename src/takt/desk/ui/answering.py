"""What every form says beside its own fields: where it stood, and a key to tell it once."""

import json
from hashlib import sha256
from uuid import uuid4

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from takt.desk.ui.access import ShopRequest

_NOT_SAID = frozenset({"csrfmiddlewaretoken", "once", "back"})


def source_key(request: ShopRequest) -> str:
    """The key of the fact that this form told: sent twice, it counts once.

    What the form said is in it, for a browser that goes back shows the same form with the same
    `once`, and what is told there next is another fact.
    """
    said = {name: values for name, values in request.POST.lists() if name not in _NOT_SAID}
    digest = sha256(json.dumps([request.path, said], sort_keys=True).encode()).hexdigest()[:16]
    once = request.POST.get("once") or uuid4().hex
    return f"desk:{request.teammate.pk}:{once[:64]}:{digest}"


def back(request: ShopRequest) -> str:
    """The page of this shop that the form stood on, else Today."""
    home = reverse("today", args=[request.shop.slug])
    page = request.POST.get("back", "")
    own = page.startswith(home.removesuffix("today/"))
    return page if own and url_has_allowed_host_and_scheme(page, allowed_hosts=None) else home
