"""The rows of a table as values by field, and each thing that is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from takt.channels.files.cells import BadCell
from takt.channels.files.columns import Column, mapped
from takt.channels.files.file_text import UNLIKE
from takt.channels.files.table import Table

_EMPTY = ("an empty file", "the names of the columns in its first row")
_UNCLOSED = ("a quotation mark that nothing closes", 'one at the end of the cell as well: "…"')
"""What was found and expected where there is no table, and where it breaks off."""


@dataclass(frozen=True)
class RowProblem:
    """One thing wrong in a file: where, what was found, what was expected."""

    line: int
    column: str
    """The heading in the file, or the field that is missing there."""
    found: str
    expected: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.column}: found {self.found}, expected {self.expected}"


@dataclass(frozen=True)
class Row:
    """A row in order: every field that is filled in, in its right type."""

    line: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Rows:
    """A table as read. One that lacks a column has no rows, only the problem."""

    good: tuple[Row, ...]
    spoilt: tuple[Row, ...]
    """Rows with a problem, with what could be read of them."""
    problems: tuple[RowProblem, ...]


def read_rows(
    table: Table, columns: Sequence[Column], mapping: Mapping[str, str], zone: ZoneInfo
) -> Rows:
    """Read every row by the columns; all problems are told together."""
    if not table.header:
        wrong = _EMPTY if table.broken_at is None else _UNCLOSED
        return Rows((), (), (RowProblem(table.broken_at or 1, "row", *wrong),))
    places, unknown = mapped(table.header, columns, mapping)
    problems = [RowProblem(1, "mapping", found, expected) for found, expected in unknown]
    problems += [
        RowProblem(1, column.field, f"columns {', '.join(table.header)}",
                   f"a column “{column.field}”, or --map {column.field}=… to say which it is")
        for column in columns
        if column.required and column.field not in places
    ]  # fmt: skip
    if problems:
        return Rows((), (), tuple(problems))
    used = [(column, places[column.field]) for column in columns if column.field in places]
    if table.broken_at is not None:
        problems.append(RowProblem(table.broken_at, "row", *_UNCLOSED))
    problems += [RowProblem(line, "row", *UNLIKE) for line in table.unlike]
    good: list[Row] = []
    spoilt: list[Row] = []
    for line, cells in table.rows:
        row, found = _read_row(line, cells, used, table.header, zone)
        (spoilt if found else good).append(row)
        problems += found
    return Rows(tuple(good), tuple(spoilt), tuple(problems))


def _read_row(
    line: int,
    cells: Sequence[str],
    used: Sequence[tuple[Column, int]],
    header: Sequence[str],
    zone: ZoneInfo,
) -> tuple[Row, list[RowProblem]]:
    values: dict[str, Any] = {}
    problems: list[RowProblem] = []
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        problems.append(
            RowProblem(line, "row", f"{len(cells)} cells", f"{len(header)}, as in the header")
        )
    for column, place in used:
        cell = cells[place].strip() if place < len(cells) else ""
        try:
            if cell:
                values[column.field] = column.read(cell, zone)
        except BadCell as bad:
            problems.append(RowProblem(line, header[place], repr(cell), str(bad)))
    return Row(line, values), problems
