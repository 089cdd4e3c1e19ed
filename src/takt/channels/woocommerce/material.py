"""Reading WooCommerce's JSON: what is there in its right type, or an error that says why not."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext_noop as _

from takt.desk.accounts.channel import Unreadable
from takt.journey.moments import FIRST_YEAR, LAST_YEAR
from takt.journey.money import LARGEST
from takt.journey.phrase import Phrase
from takt.journey.problem import shown

Json = Mapping[str, Any]

_TOO_MANY = 10**9


def loaded(raw: bytes) -> Json:
    """The JSON object in `raw`, numbers exact. Raises `Unreadable` for anything else."""
    try:
        value = json.loads(raw, parse_float=Decimal)
    except ValueError as error:
        why = Phrase(_("found no JSON ({error}), expected what WooCommerce sends"), error=error)
        raise Unreadable(why) from error
    if not isinstance(value, dict):
        kind = type(value).__name__
        raise Unreadable(Phrase(_("found a JSON {kind}, expected an object"), kind=kind))
    return value


def external_id(thing: Json) -> str:
    """WooCommerce's own id, above zero."""
    value = thing.get("id")
    if not isinstance(value, int) or value <= 0:
        raise Unreadable(
            Phrase(_("found id={id}, expected WooCommerce's number of the thing"), id=repr(value))
        )
    return str(value)


def moment(thing: Json, name: str) -> datetime | None:
    """A moment of WooCommerce, in UTC: `date_paid` is read from `date_paid_gmt`.

    The one without `_gmt` is in the shop's zone, which is said nowhere, and is never used.
    """
    text = thing.get(f"{name}_gmt")
    if not text:
        return None
    try:
        read = datetime.fromisoformat(str(text))
        if not FIRST_YEAR <= read.year <= LAST_YEAR:
            raise ValueError(text)
    except ValueError:
        why = Phrase(
            _("found {field}={value}, expected a moment as in 2026-03-06T17:50:00"),
            field=f"{name}_gmt",
            value=shown(text),
        )
        raise Unreadable(why) from None
    return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)


def amount(thing: Json, name: str) -> Decimal:
    """A sum: WooCommerce writes totals as strings and prices as numbers."""
    try:
        read = Decimal(str(thing[name]))
        if not -LARGEST <= read <= LARGEST:
            raise ValueError(read)
    except (KeyError, ValueError, InvalidOperation):
        value = shown(thing.get(name))
        why = Phrase(
            _("found {field}={value}, expected a sum as in 450.00"), field=name, value=value
        )
        raise Unreadable(why) from None
    return round(read, 2)


def quantity(thing: Json) -> int:
    """How many, 1 at least; WooCommerce writes nothing, 0 or parts where it does not count."""
    try:
        read = Decimal(str(thing.get("quantity") or 1))
        if not -_TOO_MANY < read < _TOO_MANY:
            raise ValueError(read)
    except (ValueError, InvalidOperation):
        value = shown(thing.get("quantity"))
        why = Phrase(_("found quantity={value}, expected how many there are, as in 2"), value=value)
        raise Unreadable(why) from None
    return max(1, int(read))


def parts(thing: Json, name: str) -> list[Json]:
    """A list of objects; missing is empty."""
    return [part for part in thing.get(name) or () if isinstance(part, dict)]


def words(thing: Json, *names: str) -> str:
    """Some fields as one text, without gaps where they are empty."""
    return " ".join(str(thing.get(name) or "").strip() for name in names).strip()
