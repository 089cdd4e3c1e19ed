"""The lines of an order taken by hand, an item each."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.orders.sum_field import SumField

MOST = 1_000_000
"""Of one thing in an order; more is a slip of the finger."""


class ItemForm(forms.Form):
    """One line of the order; an empty one is left out."""

    title = forms.CharField(label=_("title"), max_length=500, required=False)
    size = forms.CharField(label=_("size"), max_length=100, required=False)
    qty = forms.IntegerField(
        label=_("how many"), min_value=1, max_value=MOST, initial=1, required=False
    )
    price = SumField(label=_("price of one"), required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if (data.get("price") or data.get("size")) and not data.get("title"):
            self.add_error("title", _("Say what it is, or empty the line."))
        return data

    def cost(self) -> Decimal:
        """What the line comes to, in whatever currency; 0 where no price is given."""
        price, qty = self.cleaned_data.get("price"), self.cleaned_data.get("qty") or 1
        return price.amount * qty if price else Decimal(0)

    def strings(self, currency: str) -> dict[str, str]:
        """The line as the journal writes it, without what is left empty."""
        data = self.cleaned_data
        price = data.get("price")
        fields = {
            "title": data.get("title", ""),
            "size": data.get("size", ""),
            "qty": str(data.get("qty") or 1),
            "price": price.in_journal(currency) if price else "",
        }
        return {name: text for name, text in fields.items() if text}


LINES, AT_FIRST = 12, 2
"""Lines for items; so many of them stand open."""

ItemFormSet = forms.formset_factory(ItemForm, extra=LINES, max_num=50)
