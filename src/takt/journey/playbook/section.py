"""Reading one table of a playbook key by key, with every problem collected."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from takt.journey.patterns import BadPatternError
from takt.journey.problem import Problem, one_of, shown

from .toml_source import Path, line_of

T = TypeVar("T")


@dataclass
class Source:
    """Where the playbook came from, and what is wrong with it so far."""

    file: str | None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, found: str, expected: str) -> None:
        """Tell of something wrong at a key."""
        self.problems.append(Problem(line_of(self.lines, path), found, expected, self.file))


@dataclass
class Section:
    """One table, and where it stands."""

    source: Source
    path: Path
    table: Mapping[str, Any]

    @classmethod
    def at(cls, source: Source, path: Path, value: object) -> "Section":
        """The table at a path; something else there is a problem, and counts as an empty table."""
        if isinstance(value, Mapping):
            return cls(source, path, value)
        source.problem(path, f"{'.'.join(path)} = {shown(value)}", f"a table: [{'.'.join(path)}]")
        return cls(source, path, {})

    def sub(self, key: str) -> "Section":
        """The table under a key, empty if there is none."""
        return Section.at(self.source, (*self.path, key), self.table.get(key, {}))

    def problem(self, key: str, found: str, expected: str) -> None:
        """Tell of something wrong at a key of this table."""
        self.source.problem((*self.path, key), found, expected)

    def allow(self, keys: Iterable[str]) -> None:
        """Every other key is a problem."""
        known = list(keys)
        for key in self.table:
            if key not in known:
                where = f"[{'.'.join(self.path)}]" if self.path else "the playbook"
                self.problem(key, f"the key “{key}” in {where}", one_of(key, known))

    def read(self, key: str, reader: Callable[[str], T], expected: str, default: T) -> T:
        """A string read by `reader`, which raises ValueError for what it can't take."""
        value = self.table.get(key)
        if value is None:
            return default
        try:
            return reader(_a_string(value))
        except ValueError:
            self.problem(key, f"{key} = {shown(value)}", expected)
        return default

    def read_each(self, key: str, reader: Callable[[str], T], expected: str) -> tuple[T, ...]:
        """A string or a list of strings, each read by `reader`; what can't be read is left out."""
        value = self.table.get(key, [])
        read = []
        for each in value if isinstance(value, list) else [value]:
            try:
                read.append(reader(_a_string(each)))
            except BadPatternError as error:
                self.problem(key, f"{key} = {shown(each)}: {error.found}", error.expected)
            except ValueError:
                self.problem(key, f"{key} = {shown(each)}", expected)
        return tuple(read)

    def flag(self, key: str, default: bool) -> bool:
        """A true or false."""
        value = self.table.get(key, default)
        if isinstance(value, bool):
            return value
        self.problem(key, f"{key} = {shown(value)}", "true or false")
        return default

    def require(self, *keys: str) -> bool:
        """Are all of them there? Each that is not is a problem."""
        missing = [key for key in keys if key not in self.table]
        for key in missing:
            where = f"[{'.'.join(self.path)}]" if self.path else "the playbook"
            self.problem(key, f"{where} without {key}", f"{key} = …")
        return not missing


def _a_string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value
