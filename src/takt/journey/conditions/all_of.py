"""Several conditions that must all hold, as plays and guards ask for them."""

from collections.abc import Iterable, Iterator

from .registry import Condition, Situation


class AllOf:
    """Conditions that must all hold; without any there is nothing in the way.

    Most conditions are flags of the sale. These are asked about all at once: of the flags
    `asked`, just the `wanted` ones must be up. The `others` are asked one by one.
    """

    __slots__ = ("_conditions", "asked", "others", "wanted")

    def __init__(self, conditions: Iterable[Condition] = ()) -> None:
        self._conditions = tuple(conditions)
        self.asked = self.wanted = 0
        self.others: tuple[Condition, ...] = ()
        for each in self._conditions:
            self._add(each)

    def _add(self, condition: Condition) -> None:
        bit = condition.flag_bit
        if bit & ~self.asked:
            self.asked |= bit
            self.wanted |= 0 if condition.negated else bit
        else:  # no flag; or one asked about before, which may be wanted both up and down
            self.others = (*self.others, condition)

    def __iter__(self) -> Iterator[Condition]:
        return iter(self._conditions)

    def __len__(self) -> int:
        return len(self._conditions)

    def flags_allow(self, flags: int) -> bool:
        """Do those that are flags hold?"""
        return flags & self.asked == self.wanted

    def others_hold(self, situation: Situation) -> bool:
        """Do those that are not flags hold?"""
        # A loop, for a generator or a call for the negation would take longer than the tests.
        for each in self.others:  # noqa: SIM110
            if each.test(situation) is each.negated:
                return False
        return True

    def hold(self, situation: Situation) -> bool:
        """Do all of them hold in this situation?"""
        return self.flags_allow(situation.facts.flags) and self.others_hold(situation)


NOTHING_ASKED = AllOf()
