"""Several conditions that must all hold, as plays and guards ask for them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_

from takt.journey.patterns import Pattern

from .registry import Condition


class AllOf:
    """Conditions that must all hold; without any there is nothing in the way."""

    __slots__ = ("_conditions",)

    def __init__(self, conditions: Iterable[Condition] = ()) -> None:
        self._conditions = tuple(conditions)

    def __iter__(self) -> Iterator[Condition]:
        return iter(self._conditions)

    def __len__(self) -> int:
        return len(self._conditions)

    def bound(self, bits: Mapping[Pattern, int]) -> "AllByFlags":
        """The same, asked of the flags of a sale; `bits` are those that tell of patterns."""
        return AllByFlags(self._conditions, bits)


class AllByFlags:
    """Conditions that must all hold, by the flags of a sale: all together look at those `asked`."""

    __slots__ = ("_tests", "asked")

    def __init__(self, conditions: Iterable[Condition], bits: Mapping[Pattern, int]) -> None:
        self._tests = tuple((each, each.bound(bits)) for each in conditions)
        self.asked = reduce(or_, (test.asked for _, test in self._tests), 0)

    def missing(self, flags: int) -> tuple[str, ...]:
        """Those that do not hold, as they were asked for."""
        return tuple(
            str(each) for each, test in self._tests if test.by_flags(flags) is each.negated
        )


NOTHING_ASKED = AllOf()
