"""The bytes of a CSV file as rows of cells, whatever program wrote them."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from takt.channels.charsets import decode

_DELIMITERS = (",", ";", "\t", "|")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Line number (of the row's first line, the header's is 1) and cells."""


def read_table(content: bytes) -> Table:
    """Rows of a CSV file: UTF-8 or UTF-16 or a Cyrillic or Polish code page; `,`, `;` or tab.

    Empty rows are left out. A file without anything has an empty header.
    """
    lines = _numbered(text_of(content))
    _, header = next(lines, (0, ()))
    return Table(tuple(cell.strip() for cell in header), tuple(lines))


def text_of(content: bytes) -> str:
    """The text; the mark at its beginning says the encoding, else what fits and is plausible."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    return decode(content, "utf-8")[0]


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
