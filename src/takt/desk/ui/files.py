"""Files given out so that nothing in them can run."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from takt.desk.accounts.uploads import is_picture


def saved(content: bytes, name: str) -> HttpResponse:
    """A file that is only ever saved."""
    return _file(content, "application/octet-stream", name, disposition="attachment")


def shown_or_saved(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A picture is shown; everything else is saved."""
    if is_picture(content_type):
        return _file(content, content_type, name, disposition="inline")
    return saved(content, name)


def _file(content: bytes, content_type: str, name: str, *, disposition: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    header = content_disposition_header(disposition == "attachment", name)
    response.headers["Content-Disposition"] = header or disposition
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
