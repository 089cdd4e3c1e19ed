"""What comes from a page whose signing in has ended: nothing is done, and nothing typed is lost."""

from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """A page is shown after signing in; a form or a script learns that nothing was done."""
    if _is_by_script(request) or request.method == "POST":
        return not_taken(request)
    return redirect_to_login(request.get_full_path())


def not_taken(request: HttpRequest, **_reason: str) -> HttpResponse:
    """Show what was written, and the way back to its page. 403; 401 with no words to a script.

    Also for a form older than the newest signing in: Django calls it, with its reason.
    """
    if _is_by_script(request):
        return HttpResponse(status=401)
    back = _page_before(request)
    written = request.POST.get("text", "") if back else ""
    context = {"back": back or reverse("front"), "written": written}
    return render(request, "ui/not_taken.html", context, status=403)


def _is_by_script(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers


def _page_before(request: HttpRequest) -> str:
    """The page of ours from which the form came; "" for a form that somebody else made."""
    before = urlsplit(request.headers.get("Referer", ""))
    return before.path if before.netloc == request.get_host() else ""
