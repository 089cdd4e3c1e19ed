"""Where a playbook came from: its file and lines, the playbook below it, and what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from takt.journey.problem import Problem

Path = tuple[str, ...]


@dataclass
class Source:
    """Where the playbook came from, and what is wrong with it so far."""

    file: str | None
    lines: Mapping[Path, int] = field(default_factory=dict)
    spellings: Mapping[Path, Path] = field(default_factory=dict)
    """How a key was written where that is not its name: a day, as `monday-friday`."""
    below: Mapping[str, Any] = field(default_factory=dict)
    """The playbook that this one changes; empty where it stands alone."""
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, found: str, expected: str) -> None:
        """Tell of something wrong at a key, once."""
        problem = Problem(self._line(self._as_written(path)), found, expected, self.file)
        if problem not in self.problems:
            self.problems.append(problem)

    def key(self, path: Path) -> str:
        """The last key of a path, as it was written."""
        return self._as_written(path)[-1]

    def _as_written(self, path: Path) -> Path:
        return self.spellings.get(path, path)

    def _line(self, path: Path) -> int | None:
        """The line of a key, or else of the first one in it, or of the nearest table around it."""
        if not path or path in self.lines:
            return self.lines.get(path)
        inside = [line for other, line in self.lines.items() if other[: len(path)] == path]
        return inside[0] if inside else self._line(path[:-1])

    def names_below(self, kind: str) -> Sequence[str]:
        """The names of the `plays` or `guards` of the playbook that this one changes."""
        return tuple(self.below.get(kind, ()))

    def table_below(self, name: str) -> str | None:
        """The play or guard of this name in that playbook, if there is one, as `[plays.name]`."""
        found = (f"[{kind}.{name}]" for kind in _KINDS if name in self.names_below(kind))
        return next(found, None)


_KINDS = ("plays", "guards")
