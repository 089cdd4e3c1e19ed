"""The form that changes an order: its items, what it costs, how it is paid and delivered."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import Shop
from takt.desk.orders.changed_lines import LineForm, lines_of, listed_as
from takt.desk.orders.facts import FactForm
from takt.desk.orders.new_order import CURRENCIES
from takt.desk.orders.reckoning import more_by
from takt.desk.orders.sum_field import TypedSum
from takt.journey import OrderChanged, OrderPlaced, fields_of
from takt.journey.sale_facts import SaleFacts


class ChangeForm(FactForm):
    """What is left as it stands is not told. `seen` is the order as the page was made of it."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, shop: Shop, facts: SaleFacts, data: Mapping[str, Any] | None = None, *, by: str = ""
    ) -> None:
        currency = facts.total.currency if facts.total else CURRENCIES.get(shop.country, "EUR")
        initial = {
            "by": by,
            "payment": facts.payment,
            "delivery": facts.delivery,
            "seen": stamp_of(facts),
        }
        super().__init__("order changed", data, currency=currency, initial=initial)
        self.shop, self.stands = shop, facts
        self.lines = lines_of(facts.items, data)
        for name in ("payment", "delivery"):
            self.fields[name].choices = self.fields[name].choices[1:]  # type: ignore[attr-defined]
        self._word_fields()

    def _word_fields(self) -> None:
        by, total, text = (self.fields[name] for name in ("by", "total", "text"))
        by.label, by.required = _("who asked for it"), True
        by.help_text = _("What the buyer did not ask for, the buyer has to agree to anew.")
        by.error_messages["required"] = _("Say who asked for it.")
        total.label = _("new total")
        total.help_text = _(
            "Empty: it changes by what the items change; delivery and discounts stay in it."
        )
        text.label = _("what else is different (an address, a wish)")

    @property
    def line_forms(self) -> tuple[Sequence[LineForm], Sequence[LineForm], Sequence[LineForm]]:
        """Those that the order has, the first for what is added, and the others."""
        has = len(self.stands.items)
        return self.lines.forms[:has], self.lines.forms[has : has + 1], self.lines.forms[has + 1 :]

    @property
    def is_long(self) -> bool:
        """Is anything written on a line that is folded at first?"""
        return self.is_bound and any(line.has_changed() for line in self.line_forms[2])

    @property
    def is_overtaken(self) -> bool:
        """Has the order been changed since the page was made?"""
        return self.is_bound and self.data.get("seen") != stamp_of(self.stands)

    def is_valid(self) -> bool:
        return super().is_valid() and self.lines.is_valid()

    def clean_happened_at(self) -> datetime | None:
        moment = super().clean_happened_at()
        stages = (e for e in self.stands.events if isinstance(e, OrderPlaced | OrderChanged))
        if moment and any(moment < stage.happened_at for stage in stages):
            text = _("This is before the order was placed or last changed; empty means now.")
            raise forms.ValidationError(text)
        return moment

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if self.errors or not self.lines.is_valid():
            return data
        self._look_over_sums(data["total"])
        if self.stands.items and not self._told_lines():
            self.add_error(None, _("An order has one item at least. To end it, call it off."))
        if not self.errors:
            data["items"] = self._items_told()
            data["new_total"] = self._new_total(data["total"], data["items"])
        if not self.errors and self._strings().keys() <= {"by"} and not self._items():
            self.add_error(None, _("Nothing is different from what stands in the order."))
        return data

    def _look_over_sums(self, total: TypedSum | None) -> None:
        text = _("This is not in %(currency)s. An order has one currency.")
        wrong = text % {"currency": self.currency}
        if total and total.currency not in ("", self.currency):
            self.add_error("total", wrong)
        for line in self._told_lines():
            price = line.cleaned_data.get("price")
            if price and price.currency not in ("", self.currency):
                line.add_error("price", wrong)

    def _told_lines(self) -> list[LineForm]:
        return [line for line in self.lines if line.is_told]

    def _items_told(self) -> list[dict[str, str]]:
        lines = self._told_lines()
        listed = listed_as(self.shop.pk, [line.new_name for line in lines if line.new_name])
        return [line.fields_told(self.currency, listed) for line in lines]

    def _new_total(
        self, typed: TypedSum | None, items: Sequence[Mapping[str, str]]
    ) -> Decimal | None:
        """As typed; else as it stands, and what the items cost more or less."""
        stands = self.stands.total
        if typed or stands is None:
            return typed.amount if typed else None
        more = more_by([fields_of(item) for item in self.stands.items], items)
        if more is None:
            self.add_error("total", _("Give the new total: not every item has a price."))
        elif stands.amount + more < 0:
            self.add_error("total", _("Give the new total: reckoned by the items it is below 0."))
        return stands.amount + (more or 0)

    def _strings(self) -> dict[str, str]:
        """What is different, as the journal writes it."""
        data, stands = self.cleaned_data, self.stands
        told = {name: data[name] for name in ("by", "text") if data.get(name)}
        told |= {
            name: data[name]
            for name in ("payment", "delivery")
            if data.get(name) and data[name] != getattr(stands, name)
        }
        total = data.get("new_total")
        if total is not None and (stands.total is None or total != stands.total.amount):
            told["total"] = f"{total:.2f} {self.currency}"
        return told

    def _items(self) -> Sequence[Mapping[str, str]]:
        items: list[dict[str, str]] = self.cleaned_data.get("items", [])
        return [] if items == [fields_of(item) for item in self.stands.items] else items


def stamp_of(facts: SaleFacts) -> str:
    """The order as it stands, in short."""
    stands = [facts.total and f"{facts.total}", facts.payment, facts.delivery]
    items = [fields_of(item) for item in facts.items]
    return sha256(json.dumps([stands, items]).encode()).hexdigest()[:16]
