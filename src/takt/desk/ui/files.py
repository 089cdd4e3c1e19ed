"""Files given out so that nothing in them can run."""

from typing import TypeVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from takt.desk.accounts.stored_files import StoredFile
from takt.desk.accounts.uploads import is_picture
from takt.desk.ui.access import ShopRequest, row_or_404

F = TypeVar("F", bound=StoredFile)


def saved(content: bytes, name: str) -> HttpResponse:
    """A file that is only ever saved."""
    return _file(content, "application/octet-stream", name, disposition="attachment")


def shown_or_saved(file: StoredFile) -> HttpResponse:
    """A picture is shown; everything else is saved."""
    content = bytes(file.content)
    if is_picture(file.content_type):
        return _file(content, file.content_type, file.name, disposition="inline")
    return saved(content, file.name)


def removed(request: ShopRequest, rows: QuerySet[F], pk: int) -> F:
    """One of the shop's files, deleted on its page; what it belonged to stands on the row still."""
    file = row_or_404(request, rows.defer("content"), pk)
    file.delete()
    messages.success(request, _("The file is deleted."))
    return file


def _file(content: bytes, content_type: str, name: str, *, disposition: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    header = content_disposition_header(disposition == "attachment", name)
    response.headers["Content-Disposition"] = header or disposition
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
