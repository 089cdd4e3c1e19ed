"""Settings: the shop, oneself, teammates, and what is connected."""

from django.contrib import messages
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from takt.desk.accounts.channel import Channel, Checking, channels
from takt.desk.accounts.forms import (
    InboxForm,
    LoginForm,
    OwnForm,
    ShopForm,
    TeammateForm,
    settings_form,
)
from takt.desk.accounts.models import Inbox, Teammate
from takt.desk.accounts.operations import (
    LastOwner,
    add_teammate,
    change_role,
    connect,
    remove_teammate,
)
from takt.desk.agenda.tasks import rederive_later
from takt.desk.phrases import phrase_words
from takt.desk.playbooks.operations import change_playbook
from takt.desk.playbooks.toml_text import Change
from takt.desk.ui.access import ShopRequest, of_owner, of_shop, row_or_404

_NEEDS_AN_OWNER = gettext_lazy("A shop needs an owner: make somebody else one first.")


class SignIn(LoginView):
    template_name = "accounts/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True


@of_shop
def settings_page(request: ShopRequest) -> HttpResponse:
    context = {
        "inboxes": Inbox.objects.filter(shop=request.shop).order_by("id"),
        "teammates": Teammate.objects.filter(shop=request.shop).select_related("user"),
        "own_form": OwnForm(instance=request.teammate.user),
        "channels": channels().values(),
    }
    return render(request, "accounts/settings.html", context)


@of_owner
def shop_settings(request: ShopRequest) -> HttpResponse:
    form = ShopForm(request.POST or None, instance=request.shop)
    if request.method == "POST" and form.is_valid():
        form.save()
        if "zone_name" in form.changed_data:
            _move_hours(request)
        messages.success(request, _("Saved."))
        return redirect("settings", request.shop.slug)
    status = 422 if form.is_bound else 200
    return render(request, "accounts/shop.html", {"form": form}, status=status)


def _move_hours(request: ShopRequest) -> None:
    """The playbook works by the zone it names: its hours are those of the shop's clock."""
    changes: dict[tuple[str, ...], Change] = {("zone",): request.shop.zone_name}
    change_playbook(request.shop, changes=changes, by=request.teammate.user, now=request.now)
    rederive_later(request.shop)


@of_shop
@require_POST
def own_settings(request: ShopRequest) -> HttpResponse:
    form = OwnForm(request.POST, instance=request.teammate.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
    return redirect("settings", request.shop.slug)


@of_owner
def teammates(request: ShopRequest) -> HttpResponse:
    form = TeammateForm(request.shop, request.POST or None)
    if request.method == "POST" and form.is_valid():
        add_teammate(request.shop, **form.cleaned_data)
        messages.success(request, _("Added."))
        return redirect("settings", request.shop.slug)
    status = 422 if form.is_bound else 200
    return render(request, "accounts/teammates.html", {"form": form}, status=status)


@of_owner
@require_POST
def teammate_page(request: ShopRequest, pk: int) -> HttpResponse:
    """Another role for a teammate, or the way out."""
    row = row_or_404(request, Teammate, pk)
    role = request.POST.get("role", "")
    try:
        if role in Teammate.Role.values:
            change_role(row, role=role)
        elif role == "none":
            remove_teammate(row)
    except LastOwner:
        messages.error(request, _NEEDS_AN_OWNER)
    still_in = Teammate.objects.filter(pk=request.teammate.pk).exists()
    return redirect("settings", request.shop.slug) if still_in else redirect("front")


@of_owner
def new_inbox(request: ShopRequest, channel: str) -> HttpResponse:
    return _inbox_page(request, Inbox(shop=request.shop, channel=channel))


@of_owner
def inbox_settings(request: ShopRequest, pk: int) -> HttpResponse:
    return _inbox_page(request, row_or_404(request, Inbox, pk))


def _inbox_page(request: ShopRequest, inbox: Inbox) -> HttpResponse:
    channel = _channel(inbox)
    data = request.POST or None
    form, own = InboxForm(channel, data, instance=inbox), settings_form(channel, inbox, data)
    if request.method == "POST" and form.is_valid() and own.is_valid():
        connect(form.save(commit=False), settings=own.cleaned_data)
        messages.success(request, _("Saved. Try the connection now."))
        return redirect("inbox_settings", request.shop.slug, inbox.pk)
    hook = inbox.pk and request.build_absolute_uri(reverse("hook", args=[inbox.token]))
    context = {"inbox": inbox, "form": form, "own": own, "channel": channel, "hook": hook}
    return render(request, "accounts/inbox.html", context, status=422 if data else 200)


def _channel(inbox: Inbox) -> Channel:
    known = channels()
    if inbox.channel not in known:
        raise Http404
    return known[inbox.channel]


@of_owner
@require_POST
def inbox_trial(request: ShopRequest, pk: int) -> HttpResponse:
    """Try the connection while the seller waits, and say what is wrong."""
    inbox = row_or_404(request, Inbox, pk)
    problems = _trial(inbox, request)
    stands_there = phrase_words(inbox.last_problem)
    for problem in map(phrase_words, problems):
        if problem != stands_there:
            messages.error(request, problem)
    if not problems:
        Inbox.objects.filter(pk=inbox.pk).update(last_problem="")
        messages.success(request, _("The connection works."))
    return redirect("inbox_settings", request.shop.slug, inbox.pk)


def _trial(inbox: Inbox, request: ShopRequest) -> list[str]:
    channel = _channel(inbox)
    if isinstance(channel, Checking):
        return channel.check(inbox)
    channel.poll(inbox, request.now)
    inbox.refresh_from_db()
    return [inbox.last_problem] if inbox.last_problem else []
