"""What is true or false of a sale: bits of one number, so that any set of them is asked at once."""

from collections.abc import Iterator
from itertools import count
from typing import Protocol, overload

from .events import ALL_KINDS, Event

_FLAGS: list["Flag"] = []


class Flagged(Protocol):
    """What flags belong to: it keeps all of them in `flags`."""

    flags: int


class Flag:
    """One bit, read and written like an attribute."""

    def __init__(self) -> None:
        self.bit = 1 << len(_FLAGS)
        _FLAGS.append(self)

    @overload
    def __get__(self, owner: None, kind: type) -> "Flag": ...
    @overload
    def __get__(self, owner: Flagged, kind: type) -> bool: ...
    def __get__(self, owner: Flagged | None, kind: type) -> "Flag | bool":
        return self if owner is None else owner.flags & self.bit != 0

    def __set__(self, owner: Flagged, value: bool) -> None:
        owner.flags = owner.flags | self.bit if value else owner.flags & ~self.bit


HAPPENED: dict[type[Event], Flag] = {kind: Flag() for kind in ALL_KINDS}
"""By kind: has such an event happened?"""


def free_bits() -> Iterator[int]:
    """Bits that are no flag's, for whoever has more to ask of a sale."""
    return (1 << place for place in count(len(_FLAGS)))
