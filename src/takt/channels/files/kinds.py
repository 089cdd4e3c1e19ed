"""What a table holds, seen from its headings."""

from collections.abc import Mapping, Sequence

from takt.channels.files.columns import Column, mapped
from takt.channels.files.item_columns import ITEM_COLUMNS
from takt.channels.files.order_columns import ORDER_COLUMNS
from takt.channels.files.table import read_table


def holds_items(content: bytes, mapping: Mapping[str, str]) -> bool:
    """Whether a CSV file lists items: it has what every item needs, and not what an order does."""
    header = read_table(content).header
    return _is_whole(header, ITEM_COLUMNS, mapping) and not _is_whole(
        header, ORDER_COLUMNS, mapping
    )


def _is_whole(header: Sequence[str], columns: Sequence[Column], said: Mapping[str, str]) -> bool:
    places, _ = mapped(header, columns, said)
    return all(column.field in places for column in columns if column.required)
