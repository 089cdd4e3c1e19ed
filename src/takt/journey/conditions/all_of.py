"""Several conditions that must all hold, as plays and guards ask for them."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from takt.journey.patterns import Pattern

from .registry import Condition


class AllOf:
    """Conditions that must all hold, by the flags of a sale: all together look at those `asked`.

    Without any there is nothing in the way. `bits` are the flags that tell of patterns.
    """

    __slots__ = ("_tests", "asked")

    def __init__(self, conditions: Iterable[Condition], bits: Mapping[Pattern, int]) -> None:
        self._tests = tuple((each, each.bound(bits)) for each in conditions)
        self.asked = reduce(or_, (test.asked for _, test in self._tests), 0)

    def missing(self, flags: int) -> tuple[str, ...]:
        """Those that do not hold, as they were asked for."""
        return tuple(
            str(each) for each, test in self._tests if test.by_flags(flags) is each.negated
        )
