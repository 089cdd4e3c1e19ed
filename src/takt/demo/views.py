"""The buyers' side of the demo: their letters, their answers, their orders."""

from collections import defaultdict
from operator import attrgetter

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from takt.demo.forms import AnswerForm, OrderForm
from takt.demo.mailboxes import ReceivedLetter, letter_to_buyer, letters_to_buyers
from takt.demo.shop import demo_inbox
from takt.demo.webshop import place_order
from takt.demo.writing import answer_to, post
from takt.desk.accounts.models import Shop


@require_GET
def buyers(request: HttpRequest) -> HttpResponse:
    """Every buyer's mailbox, the one with the newest letter first, and the shop's order form."""
    return _page(request, OrderForm())


@require_POST
def answers(request: HttpRequest, key: str) -> HttpResponse:
    """Answer one letter as its buyer: real mail, by the mail server of the demo."""
    letter = letter_to_buyer(key)
    if letter is None:
        raise Http404
    form = AnswerForm(request.POST)
    if form.is_valid():
        post(answer_to(letter, form.cleaned_data["text"], now=timezone.now()))
        messages.success(request, _("Sent. The desk has it within a few seconds."))
    else:
        messages.error(request, _("Write a few words first."))
    return redirect("demo-buyers")


@require_POST
def orders(request: HttpRequest) -> HttpResponse:
    """Order on the website: a signed webhook to the desk."""
    form = OrderForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    number = place_order(demo_inbox("woocommerce"), form.wish(), now=timezone.now())
    messages.success(request, _("Order %(number)s is placed. Look at Today.") % {"number": number})
    return redirect("demo-buyers")


def _page(request: HttpRequest, form: OrderForm, *, status: int = 200) -> HttpResponse:
    context = {"mailboxes": mailboxes(), "order_form": form, "now": timezone.now()}
    with timezone.override(Shop.objects.get().zone):  # the hours that the desk shows beside
        return render(request, "demo/buyers.html", context, status=status)


def mailboxes() -> list[list[ReceivedLetter]]:
    """The letters of each buyer, newest first."""
    by_address: dict[str, list[ReceivedLetter]] = defaultdict(list)
    for letter in sorted(letters_to_buyers(), key=attrgetter("sent_at"), reverse=True):
        by_address[letter.to_address].append(letter)
    return list(by_address.values())
