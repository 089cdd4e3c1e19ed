"""What the frame of every page needs: whose page it is, the way around, sheets and scripts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_SHEETS = """
    tokens base frame forms marks notices lists owed conversation composer checks replies vent story
    playbook keys
"""
SHEETS = tuple(f"ui/css/{name}.css" for name in _SHEETS.split())
_SCRIPTS = "connection steady keys undo letter checks insert keep signed_out sending"
SCRIPTS = tuple(f"ui/js/{name}.js" for name in _SCRIPTS.split())


@dataclass(frozen=True)
class Place:
    """One entry of the way around. On a phone the last ones are behind "more"."""

    label: "StrPromise"
    href: str
    current: bool
    class_name: str = ""


_PLACES = (
    ("today", _("Today"), "today", ""),
    ("inbox", _("Inbox"), "inbox conversations", ""),
    ("orders", _("Orders"), "orders journeys", ""),
    ("buyers", _("Buyers"), "buyers", ""),
    ("items", _("Items"), "items", "wide-only"),
    ("playbook", _("Playbook"), "playbook", "wide-only"),
    ("letters", _("Letters"), "letters replies", "wide-only"),
    ("settings", _("Settings"), "settings", "wide-only"),
    ("more", _("More"), "more items playbook letters replies settings", "narrow-only"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The shop and teammate of this page, where it has them, and what the frame shows."""
    shop = getattr(request, "shop", None)
    return {
        "shop": shop,
        "teammate": getattr(request, "teammate", None),
        "now": getattr(request, "now", None),
        "sheets": SHEETS,
        "scripts": SCRIPTS,
        "places": _places(request.path, shop.slug) if shop else (),
    }


def _places(path: str, slug: str) -> list[Place]:
    """`path` is /s/<shop>/<part>/…; the part says which place is the current one."""
    part = path.split("/")[3]
    return [
        Place(label, reverse(name, args=[slug]), part in parts.split(), class_name)
        for name, label, parts, class_name in _PLACES
    ]
