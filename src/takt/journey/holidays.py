"""Public holidays by country, computed; used only where a playbook turns them on.

Fixed days are month and day; moving ones are days after Easter Sunday, Western (Gregorian, by the
anonymous algorithm of 1876) or Orthodox (Julian, by Meeus). Ukraine: the days named by the Labour
Code, article 73, with Christmas on 25 December and Statehood Day on 15 July since law 3107-IX
(2023).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache


@dataclass(frozen=True, slots=True)
class Calendar:
    """A country's holidays: fixed days, days after Easter, and weekdays of a month."""

    fixed: tuple[tuple[int, int], ...]
    easter: tuple[int, ...] = ()
    orthodox: bool = False
    nth_weekday: tuple[tuple[int, int, int], ...] = ()  # month, weekday (Monday 0), which (-1 last)


COUNTRIES: Mapping[str, Calendar] = {
    "UA": Calendar(
        ((1, 1), (3, 8), (5, 1), (5, 8), (6, 28), (7, 15), (8, 24), (10, 1), (12, 25)),
        easter=(0, 49),
        orthodox=True,
    ),
    "PL": Calendar(
        ((1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 24), (12, 25), (12, 26)),
        easter=(0, 1, 49, 60),
    ),
    "GB": Calendar(
        ((1, 1), (12, 25), (12, 26)),
        easter=(-2, 1),
        nth_weekday=((5, 0, 1), (5, 0, -1), (8, 0, -1)),
    ),
    "DE": Calendar(((1, 1), (5, 1), (10, 3), (12, 25), (12, 26)), easter=(-2, 1, 39, 50)),
    "CZ": Calendar(
        (
            *((1, 1), (5, 1), (5, 8), (7, 5), (7, 6), (9, 28)),
            *((10, 28), (11, 17), (12, 24), (12, 25), (12, 26)),
        ),
        easter=(-2, 1),
    ),
    "LT": Calendar(
        (
            *((1, 1), (2, 16), (3, 11), (5, 1), (6, 24), (7, 6), (8, 15)),
            *((11, 1), (11, 2), (12, 24), (12, 25), (12, 26)),
        ),
        easter=(0, 1),
    ),
    "US": Calendar(
        ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25)),
        nth_weekday=((1, 0, 3), (2, 0, 3), (5, 0, -1), (9, 0, 1), (10, 0, 2), (11, 3, 4)),
    ),
}


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """The days on which a shop is closed: its own days off, and the holidays of the countries it
    names.
    """

    days_off: frozenset[date]
    countries: frozenset[str]

    def include(self, day: date) -> bool:
        """Is the shop closed that day?"""
        if day in self.days_off:
            return True
        return any(day in holidays(country, day.year) for country in self.countries)


@cache
def holidays(country: str, year: int) -> frozenset[date]:
    """All public holidays of a country in a year."""
    calendar = COUNTRIES[country]
    sunday = orthodox_easter(year) if calendar.orthodox else western_easter(year)
    days = {date(year, month, day) for month, day in calendar.fixed}
    days |= {sunday + timedelta(days=after) for after in calendar.easter}
    days |= {_nth_weekday(year, *rule) for rule in calendar.nth_weekday}
    return frozenset(days)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)  # no rule speaks of December
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def western_easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus, Astronomical Algorithms,
    chapter 8).
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian_lag = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=julian_lag)
