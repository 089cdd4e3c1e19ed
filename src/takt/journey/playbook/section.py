"""Reading one table of a playbook key by key, with every problem collected."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any, TypeVar

from takt.journey.patterns import BadPatternError
from takt.journey.phrase import Phrase
from takt.journey.problem import closest, one_of, shown

from .keys import ABOVE_TABLES
from .source import Path, Source

T = TypeVar("T")


@dataclass
class Section:
    """One table, and where it stands.

    What a slip brought about is not told besides the slip: of a table that is none (`is_there`)
    nothing is missing, nor is a key in whose place there is another much like it (`slipped`).
    """

    source: Source
    path: Path
    table: Mapping[str, Any]
    is_there: bool = True
    slipped: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """As its source writes it; empty for the playbook itself."""
        return f"[{'.'.join(self.path)}]" if self.path else ""

    def sub(self, key: str) -> "Section":
        """The table under a key. Something else there is a problem; it is empty then, and where
        there is nothing.
        """
        value = self.table.get(key)
        below = Section(self.source, (*self.path, key), {}, is_there=False)
        if isinstance(value, Mapping):
            below.table, below.is_there = value, True
        elif value is not None:
            found = f"{'.'.join(below.path)} = {shown(value)}"
            self.problem(key, found, Phrase("a table: {table}", table=below.name))
        return below

    def problem(self, key: str, found: str, expected: str) -> None:
        """Tell of something wrong at a key of this table."""
        self.source.problem((*self.path, key), found, expected)

    def wrong(self, key: str, value: object, expected: str) -> None:
        """Tell of a key that has not the value it should have."""
        self.problem(key, self._given(key, value), expected)

    def _given(self, key: str, value: object) -> Phrase:
        written_key = self.source.key((*self.path, key))
        return Phrase("{key} = {value}", key=written_key, value=shown(value))

    def allow(self, keys: Iterable[str]) -> None:
        """Every other key is a problem."""
        known = list(keys)
        for key in self.table:
            if key not in known:
                self.problem(key, self._unknown(key), self._instead(key, known))
                self.slipped |= {meant} if (meant := closest(key, known)) else set()

    def _unknown(self, key: str) -> str:
        if not self.path:
            return Phrase("the key “{key}” in the playbook", key=key)
        return Phrase("the key “{key}” in {table}", key=key, table=self.name)

    def _instead(self, key: str, known: Iterable[str]) -> str:
        if self.path and key in ABOVE_TABLES:
            return Phrase("“{key}” above the first [table]", key=key)
        table = None if self.path else self.source.table_below(key)
        return table or one_of(key, known)

    def read(self, key: str, reader: Callable[[str], T], expected: str, default: T) -> T:
        """A string read by `reader`, which raises ValueError for what it can't take."""
        value = self.table.get(key)
        if value is None:
            return default
        try:
            return reader(_a_string(value))
        except ValueError:
            self.wrong(key, value, expected)
        return default

    def choose(self, key: str, words: Collection[str], default: str) -> str:
        """One of the words."""
        value = self.table.get(key, default)
        word = value if isinstance(value, str) else ""
        if word in words:
            return word
        self.wrong(key, value, one_of(word, words))
        return default

    def read_each(self, key: str, reader: Callable[[str], T], expected: str) -> tuple[T, ...]:
        """A string or a list of strings, each read by `reader`; what can't be read is left out."""
        value = self.table.get(key, [])
        read = []
        for each in value if isinstance(value, list) else [value]:
            try:
                read.append(reader(_a_string(each)))
            except BadPatternError as error:
                given = self._given(key, each)
                found = Phrase("{given}: {found}", given=given, found=error.found)
                self.problem(key, found, error.expected)
            except ValueError:
                self.wrong(key, each, expected)
        return tuple(read)

    def flag(self, key: str, default: bool) -> bool:
        """A true or false."""
        value = self.table.get(key, default)
        if isinstance(value, bool):
            return value
        self.wrong(key, value, Phrase("true or false"))
        return default

    def require(self, *keys: str, meant: str | None = None) -> bool:
        """Are all of them there? What is not is one problem, unless a slip tells why; `meant` is
        the name of another table that may have been meant.
        """
        missing = [key for key in keys if key not in self.table]
        if self.is_there and (untold := [key for key in missing if key not in self.slipped]):
            expected = written(untold)
            if meant is not None:
                expected = Phrase("“{word}”, or else {keys}", word=meant, keys=expected)
            self.problem(untold[0], without(self.name, untold), expected)
        return not missing


def without(table: str, keys: Iterable[str]) -> Phrase:
    """A table, or else the playbook itself, in which keys are missing."""
    if not table:
        return Phrase("the playbook without {keys}", keys=", ".join(keys))
    return Phrase("{table} without {keys}", table=table, keys=", ".join(keys))


def written(keys: Iterable[str]) -> str:
    """Keys as they are to be written: `name = …, zone = …`."""
    return ", ".join(f"{key} = …" for key in keys)


def _a_string(value: object) -> str:
    if isinstance(value, time):  # TOML has times of its own: from = 21:00:00
        return f"{value:%H:%M}"
    if not isinstance(value, str):
        raise ValueError(value)
    return value
