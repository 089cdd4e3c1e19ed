"""The table of named conditions, and how a play's `where` is read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from takt.journey.events import KINDS
from takt.journey.flags import HAPPENED, Flag
from takt.journey.patterns import BadPatternError, Pattern, read_pattern
from takt.journey.problem import one_of
from takt.journey.sale_facts import SaleFacts
from takt.journey.working_time import WorkingTime


@dataclass(slots=True)
class Situation:
    """What a condition looks at: the facts so far, and the moment."""

    facts: SaleFacts
    working: WorkingTime
    now: datetime


Test = Callable[[Situation], bool]


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A documented predicate: it holds after the last line of `example`, and not before it."""

    name: str
    meaning: str
    example: str
    test: Test
    flag_bit: int = 0  # of the flag that it asks about, if it asks about nothing else


CONDITIONS: dict[str, NamedCondition] = {}


def condition(name: str, example: str) -> Callable[[Test], Test]:
    """Register a predicate; its docstring is the meaning."""

    def register(test: Test) -> Test:
        CONDITIONS[name] = NamedCondition(name, (test.__doc__ or "").strip(), example, test)
        return test

    return register


def flag_condition(name: str, flag: Flag, meaning: str, example: str) -> None:
    """Register a predicate that holds while the flag is up."""
    CONDITIONS[name] = NamedCondition(name, meaning, example, _is_up(flag.bit), flag.bit)


def _is_up(bit: int) -> Test:
    return lambda situation: situation.facts.flags & bit != 0


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as a play asks for it: a named one or an event pattern, perhaps turned round by
    `not`.
    """

    text: str
    test: Test
    negated: bool = False
    flag_bit: int = 0

    def holds(self, situation: Situation) -> bool:
        """Does it hold in this situation?"""
        return self.test(situation) is not self.negated

    def __str__(self) -> str:
        return self.text


def read_condition(text: str) -> Condition:
    """Read `order paid`, `not order paid` or an event pattern; else BadPatternError."""
    body = text.strip()
    negated = body.startswith("not ")
    name = body.removeprefix("not ").strip()
    if (named := CONDITIONS.get(name)) is not None:
        return Condition(body, named.test, negated, named.flag_bit)
    try:
        pattern = read_pattern(name)
    except BadPatternError as error:
        if "(" in name:
            raise
        raise BadPatternError(f"the condition “{name}”", one_of(name, CONDITIONS)) from error
    bit = 0 if pattern.tests else HAPPENED[KINDS[pattern.kind]].bit
    return Condition(body, _has_happened(pattern), negated, bit)


def _has_happened(pattern: Pattern) -> Test:
    return lambda situation: situation.facts.has_happened(pattern)
