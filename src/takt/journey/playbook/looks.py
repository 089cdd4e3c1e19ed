"""Events that look alike to a playbook.

A playbook tests few fields of an event and few of their values, so that most events look alike to
it: all free replies, all greetings.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Generic, TypeVar

from takt.journey.events import KINDS, ActionWaived, Event
from takt.journey.patterns import Pattern

Found = TypeVar("Found")
_Look = Callable[[Event], Any]  # the values of the fields that patterns test, or else the kind
_ANY = object()  # in place of a value that no pattern names


class Looks(Generic[Found]):
    """What there is to know of events, found once for all that look alike: `patterns` tell them
    apart, and the names of `plays`, which may be waived.
    """

    def __init__(
        self, patterns: Iterable[Pattern], plays: Iterable[str], find: Callable[[Event], Found]
    ) -> None:
        self._find = find
        fields: dict[type[Event], dict[str, None]] = {kind: {} for kind in KINDS.values()}
        fields[ActionWaived]["play"] = None
        self._told_apart: set[Any] = {None, True, False, *plays, *fields}
        for pattern in patterns:
            for test in pattern.tests:
                fields[KINDS[pattern.kind]][test.attribute] = None
                self._told_apart |= test.values or set()
        self._looks: dict[type[Event], tuple[_Look, dict[Any, Found]]] = {
            kind: (attrgetter(*names) if names else type, {}) for kind, names in fields.items()
        }

    def of(self, event: Event) -> Found:
        """What there is to know of an event."""
        look, known = self._looks[type(event)]
        seen = look(event)
        found = known.get(seen)
        return self._found(known, self._plain(seen), event) if found is None else found

    def _plain(self, seen: Any) -> Any:
        """Without what no pattern names: of tracking numbers there is no end."""
        known = self._told_apart
        if isinstance(seen, tuple):
            return tuple([each if each in known else _ANY for each in seen])
        return seen if seen in known else _ANY

    def _found(self, known: dict[Any, Found], plain: Any, event: Event) -> Found:
        if plain not in known:
            known[plain] = self._find(event)
        return known[plain]
