"""Forms for the facts a seller reports, built from the core's own table of event fields."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from takt import journey as core
from takt.desk.orders.sum_field import SumField, TypedSum
from takt.desk.orders.words import CHOICE_WORDS, FIELD_LABELS
from takt.journey import KINDS, event_from_fields, specs_of
from takt.journey.events import FieldSpec

CENT = Decimal("0.01")


class FactForm(forms.Form):
    """One fact of a given kind. `once` makes a double click count once."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex)
    happened_at = forms.DateTimeField(
        label=_("when (empty: now)"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    override = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)

    def __init__(self, kind: str, *args: Any, currency: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.currency = kind, currency
        self.specs = [spec for spec in specs_of(KINDS[kind]).values() if spec.name != "order"]
        for spec in self.specs:
            self.fields[spec.name] = _field(spec)
        self.order_fields([spec.name for spec in self.specs])

    @property
    def told(self) -> Sequence[forms.BoundField]:
        """The fields of the fact itself, without the moment and the hidden ones."""
        return [self[spec.name] for spec in self.specs]

    def clean_happened_at(self) -> datetime | None:
        moment: datetime | None = self.cleaned_data["happened_at"]
        if moment and moment > timezone.now():
            raise forms.ValidationError(_("This is still to come; a fact has happened already."))
        return moment

    def event(self, now: datetime) -> core.Event | None:
        """The typed event, or `None` with every problem beside its field."""
        moment = timezone.localtime(self.cleaned_data["happened_at"] or now)
        event, problems = event_from_fields(self.kind, moment, self._strings())
        for problem in problems:
            text = _("Found %(found)s; expected %(expected)s.")
            self.add_error(None, text % {"found": problem.found, "expected": problem.expected})
        return None if problems else event

    def _strings(self) -> dict[str, str]:
        given = {spec: self.cleaned_data.get(spec.name) for spec in self.specs}
        told = {spec.name: self._as_told(spec, value) for spec, value in given.items() if value}
        return {name: text for name, text in told.items() if text}

    def _as_told(self, spec: FieldSpec, value: str | TypedSum) -> str:
        """As a journal has it: a browser writes a T between day and time, a person no currency."""
        if isinstance(value, TypedSum):
            return value.in_journal(self.currency)
        return value.replace("T", " ") if spec.type.name == "moment" else value.strip()


class CallForm(FactForm):
    """A call about an order that is not confirmed; what was agreed is told in the same breath."""

    agreed = forms.BooleanField(label=_("the buyer confirmed the order"), required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("agreed") and data.get("outcome") != "reached":
            self.add_error("agreed", _("Only who was reached can have confirmed."))
        return data

    @property
    def told(self) -> Sequence[forms.BoundField]:
        return [*super().told, self["agreed"]]


def _field(spec: FieldSpec) -> forms.Field:
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
        case "text" if spec.name == "text":
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), **common)
    return forms.CharField(max_length=500, **common)
