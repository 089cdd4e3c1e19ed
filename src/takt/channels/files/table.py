"""The bytes of a CSV file as rows of cells, whatever program wrote them."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from takt.channels.files.file_text import file_text

_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Line number (of the row's first line, the header's is 1) and cells."""
    broken_at: int | None = None
    """The line of a quotation mark that nothing closes; all below it could not be told apart."""
    unlike: tuple[int, ...] = ()
    """Lines in another encoding than those around them."""


def read_table(content: bytes) -> Table:
    """Rows of a CSV file: UTF-8 or UTF-16 or a Cyrillic or Polish code page; `,`, `;` or tab.

    Empty rows are left out. A file without anything has an empty header.
    """
    text, unlike = file_text(content)
    rows: list[tuple[int, tuple[str, ...]]] = []
    broken_at = None
    try:
        rows += _numbered(text)
        if rows and _is_unclosed(text, rows[-1][0]):
            broken_at = rows.pop()[0]
    except csv.Error:  # a cell of more than 131,072 letters: the mark was long before
        broken_at = rows[-1][0] + 1 if rows else 1
    header = rows[0][1] if rows else ()
    return Table(tuple(cell.strip() for cell in header), tuple(rows[1:]), broken_at, unlike)


def _is_unclosed(text: str, line: int) -> bool:
    """Whether the row that begins on this line, the last one, ends inside of a quoted cell."""
    last = "".join(io.StringIO(text, newline="").readlines()[line - 1 :])
    try:
        list(csv.reader(io.StringIO(last, newline=""), delimiter=_delimiter(text), strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _numbered(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, tuple(cells)
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    """The one that the first line has most of; a title with a comma counts for less that way."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count)
