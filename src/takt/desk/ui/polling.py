"""Parts of pages that ask for themselves again: 304 while nothing has changed."""

import re
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import quote_etag

_FRESH = re.compile(rb'name="(csrfmiddlewaretoken|once)" value="[^"]*"')


def unless_unchanged(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response with its ETag, or 304 when the browser has it already.

    The tokens and keys of forms are new in each rendering and any of them is good, so they don't
    make a page another one.
    """
    etag = quote_etag(sha256(_FRESH.sub(b"", response.content)).hexdigest()[:32])
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponse(status=304)
    response.headers["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return response
