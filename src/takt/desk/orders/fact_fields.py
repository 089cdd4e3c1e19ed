"""A field of a fact in a form, from the core's own table of event fields."""

from decimal import Decimal
from typing import Any

from django import forms

from takt.desk.orders.sum_field import SumField
from takt.desk.orders.words import CHOICE_WORDS, FIELD_LABELS
from takt.journey.events import FieldSpec

CENT = Decimal("0.01")


def field_of(spec: FieldSpec) -> forms.Field:
    """How one thing about a fact is asked for."""
    label = FIELD_LABELS.get(spec.name, spec.name)
    common: dict[str, Any] = {"label": label, "required": spec.required}
    match spec.type.name:
        case "choice" | "yes or no":
            words = spec.type.expected.split(" | ")
            blank = [] if spec.required else [("", "—")]
            choices = [*blank, *((word, CHOICE_WORDS.get(word, word)) for word in words)]
            return forms.ChoiceField(choices=choices, **common)
        case "date":
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            return forms.CharField(widget=widget, **common)
        case "moment":
            by_clock = forms.TextInput(attrs={"type": "datetime-local"})
            return forms.CharField(widget=by_clock, **common)
        case "money":
            # What is paid or given back is something; a gift may have cost nothing.
            return SumField(least=CENT if spec.name == "amount" else Decimal(0), **common)
        case "number" if spec.name == "rating":
            stars = [(str(number), "★" * number) for number in range(5, 0, -1)]
            return forms.ChoiceField(choices=[("", "—"), *stars], **common)
        case "text" if spec.name == "text":
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), **common)
    return forms.CharField(max_length=500, **common)
