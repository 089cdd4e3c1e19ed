"""Which page of a list an address asks for."""

from django.http import HttpRequest

LAST = 100_000
"""Beyond this no list goes; a database could not even count so far."""


def page_of(request: HttpRequest) -> int:
    """The page, from 1; the first where the address says nothing that is a page."""
    text = request.GET.get("page", "")
    return min(max(int(text), 1), LAST) if text.isdecimal() and len(text) < 10 else 1
