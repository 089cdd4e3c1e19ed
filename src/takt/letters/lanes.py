"""A table of small weights, packed so that one sum adds up a row of them.

A row is one big number with a lane of four bytes a class: adding rows adds all lanes at once, a
few times faster than one class after the other. The lowest lane holds 1 and so counts the rows.
"""

from array import array
from collections.abc import Iterable, Sequence
from struct import unpack

_BYTES = 4  # of a lane: room for the sum of some 16 million weights
_ABOVE = 128  # added to each weight in its lane, so that none is below 0
_RAISED = bytes((byte + _ABOVE) % 256 for byte in range(256))  # signed bytes with it added


class Lanes:
    """Rows of weights, each weight a signed byte; `columns` are the weights of one class each."""

    def __init__(self, columns: Sequence["array[int]"]) -> None:
        self._lanes = 1 + len(columns)
        self._width = _BYTES * self._lanes
        size = len(columns[0])
        table = bytearray(self._width * size)
        table[:: self._width] = b"\1" * size
        for lane, column in enumerate(columns, 1):
            table[_BYTES * lane :: self._width] = column.tobytes().translate(_RAISED)
        self._table = bytes(table)

    def total(self, rows: Iterable[int]) -> int:
        """The rows with these numbers, added up; totals may be added up as well."""
        table, width = self._table, self._width
        starts = [row * width for row in rows]
        return sum([int.from_bytes(table[at : at + width], "little") for at in starts])

    def sums(self, total: int) -> tuple[int, list[int]]:
        """How many rows a total is of, and the sum of their weights for each class."""
        packed = total.to_bytes(self._width, "little")
        count, *lanes = unpack(f"<{self._lanes}I", packed)
        above = _ABOVE * count
        return count, [lane - above for lane in lanes]

    def columns(self) -> list[bytes]:
        """The weights of each class, signed bytes, as they were given."""
        raised = (self._table[_BYTES * lane :: self._width] for lane in range(1, self._lanes))
        return [column.translate(_RAISED) for column in raised]
