"""The table of named conditions, and how a play's `where` is read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from takt.journey.patterns import BadPatternError, Pattern, read_pattern
from takt.journey.problem import one_of
from takt.journey.sale_facts import SaleFacts
from takt.journey.working_time import WorkingTime


@dataclass(slots=True)
class Situation:
    """What a condition looks at: the facts so far, the moment, and until when heads should cool
    (F1).
    """

    facts: SaleFacts
    working: WorkingTime
    now: datetime
    cool_at: datetime | None = None


Test = Callable[[Situation], bool]


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A documented predicate: it holds after the last line of `example`, and not before it."""

    name: str
    meaning: str
    example: str
    test: Test


CONDITIONS: dict[str, NamedCondition] = {}


def condition(name: str, example: str) -> Callable[[Test], Test]:
    """Register a predicate; its docstring is the meaning."""

    def register(test: Test) -> Test:
        CONDITIONS[name] = NamedCondition(name, (test.__doc__ or "").strip(), example, test)
        return test

    return register


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as a play asks for it: a named one or an event pattern, perhaps turned round by
    `not`.
    """

    text: str
    test: Test
    negated: bool = False

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
    if name in CONDITIONS:
        return Condition(body, CONDITIONS[name].test, negated)
    try:
        pattern = read_pattern(name)
    except BadPatternError as error:
        if "(" in name:
            raise
        raise BadPatternError(f"the condition “{name}”", one_of(name, CONDITIONS)) from error
    return Condition(body, _has_happened(pattern), negated)


def _has_happened(pattern: Pattern) -> Test:
    return lambda situation: situation.facts.has_happened(pattern)


def all_hold(conditions: tuple[Condition, ...], situation: Situation) -> bool:
    """Do all of them hold? With none there is nothing in the way."""
    # The hottest loop of the core: a generator, or a call for the negation, would double its cost.
    for each in conditions:  # noqa: SIM110
        if each.test(situation) is each.negated:
            return False
    return True
