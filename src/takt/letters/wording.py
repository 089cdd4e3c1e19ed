"""Values as a careful writer of the language puts them into a letter: money, days, times, items.

Days and moments stand in the form that follows "до", "do" and "by" as well as it stands alone.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from takt.letters.plurals import plural

NO_BREAK = "\N{NO-BREAK SPACE}"

_NUMBER_SIGN = re.compile(r"(?<!\w)(№|[Nn]r) (?=[\w/-]*\d)")

_MONTHS = {
    "uk": (
        *("січня", "лютого", "березня", "квітня", "травня", "червня"),
        *("липня", "серпня", "вересня", "жовтня", "листопада", "грудня"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    "pl": (
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
        *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

_SIGNS = {"UAH": "грн", "PLN": "zł", "EUR": "€", "USD": "$", "GBP": "£"}
_BEFORE = {"EUR", "USD", "GBP"}

_DAYS = {
    "uk": {"one": "день", "few": "дні", "many": "днів"},
    "ru": {"one": "день", "few": "дня", "many": "дней"},
    "pl": {"one": "dzień", "few": "dni", "many": "dni"},
    "en": {"one": "day", "other": "days"},
}


def unbroken(text: str) -> str:
    """The text in which no line ends between "№" or "nr" and the number after it."""
    return _NUMBER_SIGN.sub(rf"\1{NO_BREAK}", text)


def money(amount: Decimal, currency: str, language: str) -> str:
    """A sum, e.g. "1 250 грн", "499,50 zł", "£45"; an unknown currency keeps its code."""
    number = _number(amount, language)
    if language == "en":
        sign = _SIGNS[currency] if currency in _BEFORE else f"{currency}{NO_BREAK}"
        return f"-{sign}{number[1:]}" if number.startswith("-") else f"{sign}{number}"
    if language != "pl" and currency == "PLN":
        return f"{number}{NO_BREAK}зл"
    if language == "pl" and currency == "UAH":
        return f"{number}{NO_BREAK}UAH"
    return f"{number}{NO_BREAK}{_SIGNS.get(currency, currency)}"


def _number(amount: Decimal, language: str) -> str:
    """Grouped by thousands, with two decimals unless the sum is whole."""
    whole = amount == amount.to_integral_value()
    grouped = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    if language == "en":
        return grouped
    return grouped.replace(",", NO_BREAK).replace(".", ",")


def date(day: dt.date, language: str, *, today: dt.date | None = None) -> str:
    """A day, e.g. "6 березня", "6 March"; with the year when it is not the year of `today`."""
    text = f"{day.day} {_MONTHS[language][day.month - 1]}"
    if today is None or today.year == day.year:
        return text
    return f"{text} {day.year}" + {"uk": " року", "ru": " года", "pl": " roku"}.get(language, "")


def clock_time(at: dt.time) -> str:
    """A time of day on the 24-hour clock, which all four languages read: "09:30"."""
    return f"{at:%H:%M}"


def moment(at: dt.datetime, language: str, *, today: dt.date | None = None) -> str:
    """A day and a time of day, e.g. "10:00 9 березня", "9 marca, godz. 10:00"."""
    day, hour = date(at.date(), language, today=today), clock_time(at.time())
    if language == "pl":
        return f"{day}, godz. {hour}"
    return f"{hour} on {day}" if language == "en" else f"{hour} {day}"


_BETWEEN = {"uk": ("з", "до"), "ru": ("с", "до"), "pl": ("od", "do"), "en": ("between", "and")}


def time_range(start: dt.time, end: dt.time | None, language: str) -> str:
    """A stretch of a day, e.g. "з 14:00 до 16:00", "between 14:00 and 16:00"; "from 14:00"."""
    before, amid = _BETWEEN[language]
    if end is None:
        return f"{'from' if language == 'en' else before} {clock_time(start)}"
    return f"{before} {clock_time(start)} {amid} {clock_time(end)}"


def days(count: int, language: str) -> str:
    """A number of days, e.g. "1 день", "3 дні", "5 dni"."""
    return f"{count} {plural(count, language, _DAYS[language])}"


@dataclass(frozen=True, slots=True)
class Line:
    """One item of an order as a letter lists it; `price` is for one piece."""

    title: str
    quantity: int = 1
    size: str = ""
    price: Decimal | None = None
    currency: str = ""


_SIZE = {"uk": "розмір", "ru": "размер", "pl": "rozmiar", "en": "size"}
_PIECES = {"uk": "шт.", "ru": "шт.", "pl": "szt.", "en": "pcs"}


def items_list(lines: Iterable[Line], language: str) -> str:
    """The items of an order, one a line, each with size, number and price where there are any."""
    return "\n".join(_item(line, language) for line in lines)


def _item(line: Line, language: str) -> str:
    text = f"– {line.title}"
    if line.size:
        text += f", {_SIZE[language]} {line.size}"
    if line.quantity != 1:
        text += f", {line.quantity} {_PIECES[language]}"
    if line.price is not None:
        text += f" – {money(line.price * line.quantity, line.currency, language)}"
    return text


@dataclass(frozen=True, slots=True)
class Offer:
    """One item that a letter offers; `url` is its page, where it has one."""

    title: str
    price: Decimal | None = None
    currency: str = ""
    url: str = ""


def offers_list(offers: Iterable[Offer], language: str) -> str:
    """Items offered, one a line: title, price and link, where there are any."""
    return "\n".join(_offer(offer, language) for offer in offers)


def _offer(offer: Offer, language: str) -> str:
    price = "" if offer.price is None else f", {money(offer.price, offer.currency, language)}"
    return f"– {offer.title}{price}" + (f": {offer.url}" if offer.url else "")
