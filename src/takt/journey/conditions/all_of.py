"""Several conditions that must all hold, as plays and guards ask for them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_

from takt.journey.patterns import Pattern

from .registry import Condition, OfFlags, Situation


class AllOf:
    """Conditions that must all hold; without any there is nothing in the way.

    Most conditions look at nothing but flags of the sale, all of them together at those `asked`.
    What comes of these may be worked out once for all sales that stand alike. The `others` are
    asked one by one.
    """

    __slots__ = ("_conditions", "_of_flags", "asked", "others")

    def __init__(self, conditions: Iterable[Condition] = ()) -> None:
        self._conditions = tuple(conditions)
        tests = [(each, each.test) for each in self._conditions]
        self._of_flags = tuple((each, test) for each, test in tests if isinstance(test, OfFlags))
        self.others = tuple(each for each, test in tests if not isinstance(test, OfFlags))
        self.asked = reduce(or_, (test.asked for _, test in self._of_flags), 0)

    def __iter__(self) -> Iterator[Condition]:
        return iter(self._conditions)

    def __len__(self) -> int:
        return len(self._conditions)

    def bound(self, bits: Mapping[Pattern, int]) -> "AllOf":
        """The same, of a sale in whose flags it is noted which patterns have happened."""
        return AllOf(each.bound(bits) for each in self._conditions)

    def missing_by_flags(self, flags: int) -> tuple[str, ...]:
        """Those that look at flags alone and do not hold, as they were asked for."""
        tests = self._of_flags
        return tuple(str(each) for each, test in tests if test.by_flags(flags) is each.negated)

    def missing(self, situation: Situation) -> tuple[str, ...]:
        """Those that do not hold, as they were asked for."""
        return tuple([str(each) for each in self._conditions if not each.holds(situation)])

    def others_hold(self, situation: Situation) -> bool:
        """Do those hold that look at more than flags?"""
        # A loop, for a generator would take longer than the tests.
        for each in self.others:  # noqa: SIM110
            if each.test(situation) is each.negated:
                return False
        return True


NOTHING_ASKED = AllOf()
