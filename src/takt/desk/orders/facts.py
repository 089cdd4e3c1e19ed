"""Forms for the facts a seller reports, built from the core's own table of event fields."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from takt import journey as core
from takt.desk.orders.fact_fields import field_of
from takt.desk.orders.sum_field import TypedSum
from takt.desk.phrases import phrase_words
from takt.journey import KINDS, event_from_fields, specs_of
from takt.journey.events import FieldSpec
from takt.letters.reading import read

FOUND_BY_READING = {
    "message received": frozenset({"mood", "questions", "needs_answer"}),
    "message sent": frozenset({"automatic"}),
}
"""What nobody is asked: the desk reads it in the words, or knows that a person wrote."""


LONGEST_BEFORE = timedelta(days=60)
"""A talk may come before the sale is written down; more than this is a slip of the year."""

LEFT_EMPTY = {
    ("payment received", "amount"): _("Empty: all that is still to pay."),
    ("payment refunded", "amount"): _("Empty: all that has come."),
}


class FactForm(forms.Form):
    """One fact of a given kind. `once` makes a double click count once."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex)
    happened_at = forms.DateTimeField(
        label=_("when (empty: now)"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    override = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)

    def __init__(
        self,
        kind: str,
        *args: Any,
        currency: str = "",
        began: datetime | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.currency, self.began = kind, currency, began
        unasked = FOUND_BY_READING.get(kind, frozenset()) | {"order"}
        specs = specs_of(KINDS[kind]).values()
        self.specs = [spec for spec in specs if spec.name not in unasked]
        for spec in self.specs:
            self.fields[spec.name] = field_of(spec)
            self.fields[spec.name].help_text = LEFT_EMPTY.get((kind, spec.name), "")
        self.order_fields([spec.name for spec in self.specs])

    @property
    def told(self) -> Sequence[forms.BoundField]:
        """The fields of the fact itself, without the moment and the hidden ones."""
        return [self[spec.name] for spec in self.specs]

    def clean_happened_at(self) -> datetime | None:
        moment: datetime | None = self.cleaned_data["happened_at"]
        if moment and moment > timezone.now():
            raise forms.ValidationError(_("This is still to come; a fact has happened already."))
        if moment and self.began and moment < self.began - LONGEST_BEFORE:
            raise forms.ValidationError(_("This is long before the sale began; look at the year."))
        return moment

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        told_on = timezone.localdate(data.get("happened_at") or timezone.now())
        if self.kind == "promise given" and data.get("date", "9999") < f"{told_on}":
            self.add_error("date", _("This day has passed; a promise is for a day to come."))
        return data

    def event(self, now: datetime) -> core.Event | None:
        """The typed event, or `None` with every problem beside its field."""
        moment = timezone.localtime(self.cleaned_data["happened_at"] or now)
        event, problems = event_from_fields(self.kind, moment, self._strings(), self._items())
        for problem in problems:
            text = _("Found %(found)s; expected %(expected)s.")
            found, expected = phrase_words(problem.found), phrase_words(problem.expected)
            self.add_error(None, text % {"found": found, "expected": expected})
        return _as_read(event) if event and not problems else None

    def _items(self) -> Sequence[Mapping[str, str]]:
        """The items of a fact that lists some."""
        return ()

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


class SentForm(FactForm):
    """What the shop wrote another way; `letters` are the ready ones, by name and title."""

    def __init__(
        self, kind: str, *args: Any, letters: Sequence[tuple[str, str]], **given: Any
    ) -> None:
        super().__init__(kind, *args, **given)
        choices = [("", _("in your own words")), *letters]
        label = self.fields["letter"].label
        self.fields["letter"] = forms.ChoiceField(label=label, required=False, choices=choices)


def _as_read(event: core.Event) -> core.Event:
    """What the buyer said elsewhere is read as a letter is, so that its heat is heard as well."""
    if not isinstance(event, core.MessageReceived) or not event.text:
        return event
    found = read(event.text)
    return replace(
        event,
        mood=found.mood.level,
        questions=len(found.questions),
        needs_answer=found.needs_answer,
    )
