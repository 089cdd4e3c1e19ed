"""A fact told by mistake: what taking it back changes, and taking it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from takt.desk.orders.models import Event
from takt.desk.orders.queries import core_event, load_journey
from takt.desk.orders.story import story_of
from takt.desk.orders.taking_back import change_by
from takt.desk.orders.words import LASTING_WORDS
from takt.desk.outbox.queries import pending
from takt.desk.playbooks.queries import playbook_of
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.addresses import sale_url
from takt.desk.withdrawing import withdraw_fact, withdrawal_of
from takt.journey import LASTING


class MistakeForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("what is true"),
        max_length=500,
        widget=forms.TextInput,
        error_messages={"required": gettext_lazy("Say it in a word: it stays in the story.")},
    )


@of_shop
def withdraw(request: ShopRequest, pk: int) -> HttpResponse:
    """Take a fact back; pressed twice, or by two people, it is taken back once."""
    rows = Event.objects.select_related("journey__buyer", "journey__shop", "recorded_by__user")
    row = row_or_404(request, rows, pk)
    if row.kind in LASTING:
        messages.warning(request, str(LASTING_WORDS[row.kind]))
        return redirect(sale_url(request.shop, row.journey))
    form = MistakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _withdraw(request, row, form.cleaned_data["reason"])
        return redirect(sale_url(request.shop, row.journey))
    if core_event(row) not in load_journey(row.journey).corrected:
        messages.info(request, _("This was taken back already."))
        return redirect(sale_url(request.shop, row.journey))
    context = {"row": row, "journey": row.journey, "form": form, **_change(request, row)}
    return render(request, "orders/withdraw.html", context, status=422 if form.is_bound else 200)


def _withdraw(request: ShopRequest, row: Event, reason: str) -> None:
    if withdraw_fact(row, reason=reason, by=request.teammate, now=request.now):
        messages.success(request, _("Taken back. It stands in the story with your reason."))
    else:
        messages.info(request, _("This was taken back already."))


def _change(request: ShopRequest, row: Event) -> dict[str, Any]:
    event = core_event(row)
    withdrawal = withdrawal_of(event, reason="", now=request.now)
    story, playbook = story_of(row.journey, now=request.now), playbook_of(request.shop.pk)
    letters = pending().filter(journey=row.journey, automatic=False)
    leaving = letters.filter(created_at__gte=row.recorded_at).order_by("send_at", "pk")
    change = change_by(withdrawal, story.journey, playbook, now=withdrawal.happened_at)
    return {
        "told": next(told for told in story.told if told.row.pk == row.pk),
        "change": change,
        "leaving": leaving,
    }
