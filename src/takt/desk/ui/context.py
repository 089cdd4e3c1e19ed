"""What the frame of every page needs."""

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """The shop and teammate of this page, where it has them."""
    return {
        "shop": getattr(request, "shop", None),
        "teammate": getattr(request, "teammate", None),
    }
