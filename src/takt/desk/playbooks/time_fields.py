"""Times as an owner types them on the page of the playbook.

Each field is cleaned to what the playbook's text has for it: `2 робочі дні` to `2 working days`.
"""

import re
from contextlib import suppress
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.playbooks.typed_durations import as_typed, read_typed
from takt.journey import read_duration
from takt.journey.holidays import COUNTRIES

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")


class _TypedField(forms.CharField):
    """A text with a meaning: `read` gives what the playbook has for it, or a ValueError."""

    wrong = _("“%(text)s” can't be read.")

    def read(self, text: str) -> str:
        raise NotImplementedError

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        try:
            return self.read(text) if text else ""
        except ValueError:
            raise forms.ValidationError(self.wrong, params={"text": text}) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.clean(data) != (initial or "")
        except forms.ValidationError:
            return True


class DurationField(_TypedField):
    wrong = _("“%(text)s” is no stretch of time. Write it as in 30 min, 4h, 3d, 2 working days.")

    def read(self, text: str) -> str:
        return str(read_typed(text))

    def prepare_value(self, value: Any) -> Any:
        """As typed in the reader's language; what is no time, or was not sent, stays as it is."""
        with suppress(ValueError):
            return as_typed(read_duration(value)) if isinstance(value, str) else value
        return value


class ClockField(_TypedField):
    wrong = _("“%(text)s” is no time of day. Write it as in 21:00.")

    def read(self, text: str) -> str:
        return _clock(text)


class HoursField(_TypedField):
    wrong = _("“%(text)s” are no opening hours. Write them as in 09:00-13:00, 14:00-18:00.")

    def read(self, text: str) -> str:
        return ", ".join(_interval(part) for part in text.split(",") if part.strip())


class DaysField(_TypedField):
    wrong = _("“%(text)s” are no days. Write them as in 2026-08-10, 2026-08-11.")

    def read(self, text: str) -> str:
        return ", ".join(f"{_day(part.strip())}" for part in text.split(",") if part.strip())


class CountriesField(_TypedField):
    wrong = _("“%(text)s”: holidays are known of %(countries)s.")

    def read(self, text: str) -> str:
        given = [part.strip().upper() for part in text.split(",") if part.strip()]
        if not set(given) <= set(COUNTRIES):
            known = ", ".join(sorted(COUNTRIES))
            raise forms.ValidationError(self.wrong, params={"text": text, "countries": known})
        return ", ".join(given)


def _interval(part: str) -> str:
    opens, dash, closes = re.sub("[–—]", "-", part).partition("-")
    if not dash or _clock(opens) >= _clock(closes):
        raise ValueError(part)
    return f"{_clock(opens)}-{_clock(closes)}"


def _clock(text: str) -> str:
    match = _CLOCK.fullmatch(text.strip())
    if match is None or (clock := (int(match[1]), int(match[2] or 0))) > (24, 0) or clock[1] > 59:
        raise ValueError(text)
    return f"{clock[0]:02}:{clock[1]:02}"


def _day(text: str) -> date:
    """`2026-08-10`, or as most of our sellers write it, `10.08.2026`."""
    return date.fromisoformat("-".join(reversed(text.split("."))) if "." in text else text)
