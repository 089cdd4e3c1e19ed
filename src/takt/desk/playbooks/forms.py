"""Changing the plan and the words of letters."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.playbooks.models import Term
from takt.desk.playbooks.time_fields import (
    ClockField,
    CountriesField,
    DaysField,
    DurationField,
    HoursField,
)
from takt.desk.playbooks.toml_text import Change
from takt.journey import Play, Playbook

WEEKDAYS = {
    "monday": _("Monday"),
    "tuesday": _("Tuesday"),
    "wednesday": _("Wednesday"),
    "thursday": _("Thursday"),
    "friday": _("Friday"),
    "saturday": _("Saturday"),
    "sunday": _("Sunday"),
}


class PlayForm(forms.Form):
    """One play: on or off, and the time it gives."""

    enabled = forms.BooleanField(required=False)
    within = DurationField(label=_("within"), max_length=40)

    def __init__(self, play: Play, data: Mapping[str, Any] | None = None) -> None:
        initial = {"enabled": play.enabled, "within": str(play.within)}
        super().__init__(data, initial=initial)
        self.play = play

    def clean_within(self) -> str:
        within: str = self.cleaned_data["within"]
        if within.startswith("-") != (self.play.within.amount < 0):
            raise forms.ValidationError(
                _("A minus counts back from a day or an hour; leave it as it was.")
            )
        return within


class TextForm(forms.Form):
    text = forms.CharField(
        label=_("The playbook as text (TOML)"),
        widget=forms.Textarea(attrs={"class": "mono", "spellcheck": "false", "rows": 24}),
        strip=False,
    )


class TimesForm(forms.Form):
    """Opening hours, quiet hours and how long buyers may wait."""

    quiet_from = ClockField(label=_("quiet from"), max_length=5, required=False)
    quiet_to = ClockField(label=_("quiet until"), max_length=5, required=False)
    first = DurationField(label=_("first answer within"), max_length=40)
    next = DurationField(label=_("next answers within"), max_length=40)
    silence_limit = DurationField(label=_("never longer silent than"), max_length=40)
    holidays = CountriesField(
        label=_("public holidays of"),
        max_length=60,
        required=False,
        help_text=_("Countries, as in UA, PL. Empty: none."),
    )
    days_off = DaysField(
        label=_("days off"),
        max_length=2000,
        required=False,
        help_text=_("Days, as in 2026-08-10, 2026-08-11."),
    )

    def __init__(self, playbook: Playbook, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=_shown(playbook))
        for day, label in WEEKDAYS.items():
            self.fields[day] = HoursField(label=label, max_length=80, required=False)

    @property
    def days(self) -> list[forms.BoundField]:
        return [self[day] for day in WEEKDAYS]

    def changes(self) -> dict[tuple[str, ...], Change]:
        """By path, the keys of the playbook that this form says otherwise."""
        data = self.cleaned_data
        wanted: dict[tuple[str, ...], Change] = {
            **{("hours", day): _listed(data[day]) for day in WEEKDAYS},
            ("quiet_hours", "from"): data["quiet_from"],
            ("quiet_hours", "to"): data["quiet_to"],
            ("reply_targets", "first"): data["first"],
            ("reply_targets", "next"): data["next"],
            ("silence_limit",): data["silence_limit"],
            ("holidays",): _listed(data["holidays"]),
            ("days_off",): _listed(data["days_off"]),
        }
        names: dict[tuple[str, ...], str] = {
            ("quiet_hours", "from"): "quiet_from",
            ("quiet_hours", "to"): "quiet_to",
        }
        changed = set(self.changed_data)
        return {p: v for p, v in wanted.items() if names.get(p, p[-1]) in changed}


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _shown(playbook: Playbook) -> dict[str, str]:
    quiet, default = playbook.quiet_hours, playbook.reply_targets["default"]
    days = enumerate(WEEKDAYS)
    return {
        **{day: _intervals(playbook.hours.get(number, ())) for number, day in days},
        "quiet_from": f"{quiet.start:%H:%M}" if quiet else "",
        "quiet_to": f"{quiet.end:%H:%M}" if quiet else "",
        "first": str(default.first),
        "next": str(default.next),
        "silence_limit": str(playbook.silence_limit),
        "holidays": ", ".join(sorted(playbook.holidays)),
        "days_off": ", ".join(day.isoformat() for day in sorted(playbook.days_off)),
    }


def _intervals(intervals: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"{_clock(start)}-{_clock(end)}" for start, end in intervals)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


class WordingForm(forms.Form):
    subject = forms.CharField(label=_("Subject"), max_length=300)
    body = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 18}))


class TermsForm(forms.Form):
    """The shop's public terms in one language; letters write them out."""

    def __init__(self, texts: Mapping[str, str], data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=dict(texts))
        for name, label in Term.Name.choices:
            area = forms.Textarea(attrs={"rows": 2, "class": "short"})
            self.fields[name] = forms.CharField(label=label, required=False, widget=area)
