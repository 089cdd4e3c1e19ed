"""A sum of money in a form, read as people write it: `1 234,50`, `450 грн`, `$1,234.50`."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.letters.typed_sum import NotReadError, read_currency, read_sum


@dataclass(frozen=True)
class TypedSum:
    """What was typed; `currency` is a code, or empty where none was."""

    amount: Decimal
    currency: str = ""

    def in_journal(self, currency: str) -> str:
        """As a journal has it, in `currency` unless the sum says its own."""
        return f"{self.amount:.2f} {self.currency or currency}"


class SumField(forms.CharField):
    """Cleaned to a `TypedSum`, or None where the field is empty."""

    def __init__(self, *, least: Decimal = Decimal(0), **given: Any) -> None:
        given = {"max_length": 40, "widget": forms.TextInput({"inputmode": "decimal"}), **given}
        super().__init__(**given)
        self.least = least

    def clean(self, value: Any) -> TypedSum | None:
        text: str = super().clean(value)
        return self._read(text) if text else None

    def _read(self, text: str) -> TypedSum:
        try:
            amount, currency = read_sum(text)
        except NotReadError:
            wrong = _("“%(text)s” is no sum. Write it as in 1234.50 or 1 234,50.")
            raise forms.ValidationError(wrong, params={"text": text}) from None
        if amount < self.least:
            wrong = _("“%(text)s” is too little; a sum is %(least)s or more.")
            raise forms.ValidationError(wrong, params={"text": text, "least": self.least})
        return TypedSum(amount, currency or "")


class CurrencyField(forms.CharField):
    """Cleaned to an ISO 4217 code; `грн` and `zł` are understood."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        try:
            return read_currency(text)
        except NotReadError:
            wrong = _("“%(text)s” is no currency. Write it as in UAH, PLN, EUR, грн or zł.")
            raise forms.ValidationError(wrong, params={"text": text}) from None
