"""The form for an order taken by hand."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from takt import journey as core
from takt.desk.accounts.models import Shop
from takt.desk.buyers.person import Person, e164
from takt.desk.orders.item_lines import AT_FIRST, ItemForm, ItemFormSet
from takt.desk.orders.models import Order
from takt.desk.orders.sum_field import CurrencyField, SumField, TypedSum
from takt.desk.orders.words import CHOICE_WORDS
from takt.desk.phrases import phrase_words
from takt.journey import event_from_fields

CURRENCIES = {"UA": "UAH", "PL": "PLN", "GB": "GBP", "US": "USD"}


class NewOrderForm(forms.Form):
    """Who, what, how paid and delivered; a buyer who is known is recognised by the address."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex)
    buyer = forms.CharField(label=_("buyer's name"), max_length=300)
    email = forms.EmailField(label=_("e-mail"), required=False)
    phone = forms.CharField(label=_("telephone"), max_length=40, required=False)
    number = forms.CharField(label=_("order number"), max_length=100)
    total = SumField(label=_("total"), required=False, help_text=_("Empty: the sum of the items."))
    currency = CurrencyField(label=_("currency"), max_length=10)
    payment = forms.ChoiceField(label=_("payment"))
    delivery = forms.ChoiceField(label=_("delivery"))
    message = forms.CharField(
        label=_("what the buyer said"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, shop: Shop, data: Mapping[str, Any] | None = None) -> None:
        initial = {"number": _next_number(shop), "currency": CURRENCIES.get(shop.country, "EUR")}
        super().__init__(data, initial=initial)
        self.country = shop.country
        self.items_forms = ItemFormSet(data, prefix="items")
        specs = core.specs_of(core.OrderPlaced)
        for name in ("payment", "delivery"):
            words = specs[name].type.expected.split(" | ")
            choices = [(word, CHOICE_WORDS.get(word, word)) for word in words]
            self.fields[name] = forms.ChoiceField(label=self.fields[name].label, choices=choices)

    @property
    def lines(self) -> tuple[Sequence[ItemForm], Sequence[ItemForm]]:
        """The lines that stand open, and those that are unfolded for a longer order."""
        lines = list(self.items_forms)
        return lines[:AT_FIRST], lines[AT_FIRST:]

    @property
    def is_long(self) -> bool:
        """Is anything written on a line that is folded at first?"""
        return self.is_bound and any(line.has_changed() for line in self.lines[1])

    def is_valid(self) -> bool:
        return super().is_valid() and self.items_forms.is_valid()

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self._look_over_reach(data)
        if self.items_forms.is_valid() and "total" in data and "currency" in data:
            self._look_over_sums(data["total"], data["currency"])
        return data

    def _look_over_reach(self, data: dict[str, Any]) -> None:
        if data.get("phone") and not e164(data["phone"], self.country):
            text = _("“%(text)s” is neither an e-mail address nor a telephone number.")
            self.add_error("phone", text % {"text": data["phone"]})
        if data.get("email") == "" and data.get("phone") == "":
            self.add_error(
                "email", _("Give an e-mail or a telephone, or nobody can write or call.")
            )

    def _look_over_sums(self, total: TypedSum | None, currency: str) -> None:
        prices = (line.cleaned_data.get("price") for line in self._told_lines())
        sums = [each for each in (total, *prices) if each]
        if not sums:
            self.add_error("total", _("Give the price of an item, or the total."))
        if any(each.currency not in ("", currency) for each in sums):
            text = _("A sum above is not in %(currency)s. An order has one currency.")
            self.add_error("currency", text % {"currency": currency})

    def person(self) -> Person:
        data = self.cleaned_data
        return Person(name=data["buyer"], email=data["email"], phone=data["phone"])

    def event(self, now: datetime) -> core.OrderPlaced | None:
        """The order as a fact, or `None` with what is wrong beside the form."""
        event, problems = event_from_fields("order placed", now, self._fields(), self._items())
        for problem in problems:
            text = _("Found %(found)s; expected %(expected)s.")
            found, expected = phrase_words(problem.found), phrase_words(problem.expected)
            self.add_error(None, text % {"found": found, "expected": expected})
        return event if isinstance(event, core.OrderPlaced) and not problems else None

    def _fields(self) -> dict[str, str]:
        data = self.cleaned_data
        total = data["total"].amount if data["total"] else self._sum()
        fields = {
            **{name: data[name] for name in ("number", "buyer", "payment", "delivery", "message")},
            "total": f"{total:.2f} {data['currency']}",
        }
        return {name: text for name, text in fields.items() if text}

    def _items(self) -> list[dict[str, str]]:
        currency = self.cleaned_data["currency"]
        return [line.strings(currency) for line in self._told_lines()]

    def _told_lines(self) -> list[ItemForm]:
        return [line for line in self.items_forms if line.cleaned_data.get("title")]

    def _sum(self) -> Decimal:
        return sum((line.cost() for line in self._told_lines()), Decimal(0))


def _next_number(shop: Shop) -> str:
    """One more than the highest number of the last orders, where any of them is a number."""
    last = Order.objects.filter(shop=shop).order_by("-placed_at", "-id")[:100]
    if not last:
        return "1001"
    taken = [int(order.number) for order in last if order.number.isdecimal()]
    return str(max(taken) + 1) if taken else ""
