"""Numbers that stand in words: двести пятьдесят, dwa tysiące, two hundred and fifty.

`data/reading/cardinals.<language>.txt` has the words. Ukrainian and Russian words go together, as
they do in letters; others do not: "ten" is ten in English and "this" in Polish.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from takt.letters.reading.places import AND, Place, folded, is_beside
from takt.letters.text_data import table

GROUPS = (("uk", "ru"), ("pl",), ("en",))
THOUSAND = Decimal(1000)
HUNDRED = Decimal(100)

_TIMES = "×"  # before a number in the data: what is counted in


class Number(NamedTuple):
    """A number in words, where it stands, and the languages that call it so.

    `is_counted` says that something is counted in thousands or more ("two thousand").
    """

    value: Decimal
    start: int
    end: int
    languages: tuple[str, ...]
    is_counted: bool


class _Meaning(NamedTuple):
    value: Decimal
    is_unit: bool
    languages: tuple[str, ...]


def plain(value: Decimal) -> Decimal:
    """1500.0 as 1500, as it would be written."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def numbers_in(text: str, words: Iterable[Place]) -> Iterator[Number]:
    """The numbers in words among `words`, the words of `text`, in order."""
    composed: _Composed | None = None
    for place in words:
        if place.word == AND:
            continue
        meaning = _meanings().get(place.word)
        if (
            meaning
            and composed
            and is_beside(text, composed.end, place.start)
            and composed.takes(meaning)
        ):
            composed.add(meaning, place)
            continue
        if composed:
            yield composed.number()
        composed = _Composed(meaning, place) if meaning else None
    if composed:
        yield composed.number()


class _Composed:
    """A number while its words come in: what is `below` the next thousands, and what is above."""

    def __init__(self, meaning: _Meaning, place: Place) -> None:
        self._languages, self._start = meaning.languages, place.start
        self._above, self._below = Decimal(0), Decimal(0)
        self._room = self._most = Decimal("Infinity")  # the next number, the next unit: less
        self.add(meaning, place)

    def takes(self, meaning: _Meaning) -> bool:
        """Whether this word makes the number greater, and begins no other: not "five ten"."""
        if meaning.languages != self._languages:
            return False
        if not meaning.is_unit:
            return meaning.value < self._room
        if meaning.value == HUNDRED:
            return 0 < self._below < HUNDRED
        return self._below > 0 and meaning.value < self._most

    def add(self, meaning: _Meaning, place: Place) -> None:
        """One word more."""
        value, self.end = meaning.value, place.end
        if not meaning.is_unit:
            self._below += value
            self._room = _room_after(value)
        elif value == HUNDRED:
            self._below, self._room = (self._below or 1) * value, HUNDRED
        else:
            self._above += (self._below or 1) * value
            self._below, self._most, self._room = Decimal(0), value, value

    def number(self) -> Number:
        """What the words so far are."""
        value = plain(self._above + self._below)
        return Number(value, self._start, self.end, self._languages, self._above > 0)


def _room_after(value: Decimal) -> Decimal:
    """After "two hundred" come tens, after "twenty" ones, after "twelve" nothing."""
    if value >= HUNDRED:
        return HUNDRED
    return Decimal(10) if value >= 20 else Decimal(0)


@cache
def units() -> dict[str, Decimal]:
    """The words that things are counted in, folded and as they are, and how many each is: тысяч,
    tys, hundred.
    """
    counted = [(form, m.value) for form, m in _forms() if m.is_unit]
    return dict([*counted, *((folded(form), value) for form, value in counted)])


@cache
def _meanings() -> dict[str, _Meaning]:
    return {folded(form): meaning for form, meaning in _forms()}


def _forms() -> Iterator[tuple[str, _Meaning]]:
    for group in GROUPS:
        for language in group:
            for number, forms in table("reading/cardinals", language).items():
                value = Decimal(number.removeprefix(_TIMES))
                for form in forms.split():
                    yield form, _Meaning(value, _TIMES in number, group)
