"""The table of named conditions, and how a play's `where` is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from takt.journey.events import KINDS
from takt.journey.flags import HAPPENED, Flag
from takt.journey.patterns import BadPatternError, Pattern, read_pattern
from takt.journey.phrase import Phrase
from takt.journey.problem import one_of

FlagTest = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class OfFlags:
    """A test of nothing but flags of the sale: those `asked` about, and what is asked of them."""

    asked: int
    by_flags: FlagTest


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A documented predicate: it holds after the last line of `example`, and not before it."""

    name: str
    meaning: str
    example: str
    test: OfFlags


CONDITIONS: dict[str, NamedCondition] = {}


def flags_condition(name: str, example: str, *flags: Flag) -> Callable[[FlagTest], FlagTest]:
    """Register a predicate that is told the flags of the sale, and asks about none but these."""

    def register(test: FlagTest) -> FlagTest:
        of_flags = OfFlags(sum(flag.bit for flag in flags), test)
        CONDITIONS[name] = NamedCondition(name, (test.__doc__ or "").strip(), example, of_flags)
        return test

    return register


def flag_condition(name: str, flag: Flag, meaning: str, example: str) -> None:
    """Register a predicate that holds while the flag is up."""
    CONDITIONS[name] = NamedCondition(name, meaning, example, _is_up(flag.bit))


def _is_up(bit: int) -> OfFlags:
    return OfFlags(bit, lambda flags: flags & bit != 0)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as a play asks for it: a named one or an event pattern, perhaps turned round by
    `not`.
    """

    text: str
    test: OfFlags | Pattern
    negated: bool = False

    @property
    def pattern(self) -> Pattern | None:
        """The pattern of which it asks whether an event of it happened, if its kind is not all."""
        return self.test if isinstance(self.test, Pattern) else None

    def bound(self, bits: Mapping[Pattern, int]) -> OfFlags:
        """Its test, by the flags that tell of patterns whether such an event has happened."""
        return _is_up(bits[self.test]) if isinstance(self.test, Pattern) else self.test

    def __str__(self) -> str:
        return self.text


def read_condition(text: str) -> Condition:
    """Read `order paid`, `not order paid` or an event pattern; else BadPatternError."""
    body = text.strip()
    negated = body.startswith("not ")
    name = body.removeprefix("not ").strip()
    if (named := CONDITIONS.get(name)) is not None:
        return Condition(body, named.test, negated)
    try:
        pattern = read_pattern(name)
    except BadPatternError as error:
        if "(" in name:
            raise
        raise BadPatternError(
            Phrase("the condition “{name}”", name=name), one_of(name, CONDITIONS)
        ) from error
    if not pattern.tests:
        return Condition(body, _is_up(HAPPENED[KINDS[pattern.kind]].bit), negated)
    return Condition(body, pattern, negated)
