"""Orders in a CSV file: one row an order, or one row an item of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from takt.channels.files.order_columns import ORDER_COLUMNS
from takt.channels.files.rows import Row, RowProblem, Rows, read_rows
from takt.channels.files.table import read_table
from takt.journey.money import LARGEST
from takt.letters.typed_sum import A_SUM_THAT_FITS

_OF_ITEM = ("sku", "title", "size", "qty", "price")


@dataclass(frozen=True)
class OrderRow:
    """One order as the file has it: what the first of its rows that says it says, and its items."""

    line: int
    """Its first row."""
    number: str
    values: Mapping[str, Any]
    items: tuple[Mapping[str, Any], ...]


def read_orders(
    content: bytes, mapping: Mapping[str, str], zone: ZoneInfo
) -> tuple[tuple[OrderRow, ...], tuple[RowProblem, ...]]:
    """Read the orders of a file; `mapping` says `field: heading` where a guess would be wrong.

    Pure. Times without an offset are in `zone`. An order of which any row has a problem is left
    out whole: half an order would be packed and sent as half.
    """
    rows = read_rows(read_table(content), ORDER_COLUMNS, mapping, zone)
    orders: list[OrderRow] = []
    problems = list(rows.problems)
    spoilt = {row.values.get("number") for row in rows.spoilt}
    for number, group in _by_number(rows, problems).items():
        if number in spoilt:
            problems += _held_back(number, group, rows)
            continue
        order, wrong = _order(number, group)
        problems += wrong
        if not wrong:
            orders.append(order)
    return tuple(orders), tuple(sorted(problems, key=lambda problem: problem.line))


def _by_number(rows: Rows, problems: list[RowProblem]) -> dict[str, list[Row]]:
    """Good rows by order, in the file's order. A row without a number goes with the row above."""
    groups: dict[str, list[Row]] = {}
    above = ""
    known = {row.line: row for row in chain(rows.good, rows.spoilt)}
    good = {row.line for row in rows.good}
    for line in sorted(known):
        number = known[line].values.get("number") or (above if _is_item_only(known[line]) else "")
        if not number and line in good:
            problems.append(RowProblem(line, "number", "nothing", "the order's number"))
        elif line in good:
            groups.setdefault(number, []).append(known[line])
        above = number or above
    return groups


def _is_item_only(row: Row) -> bool:
    return bool(row.values) and set(row.values) <= set(_OF_ITEM)


def _held_back(number: str, group: list[Row], rows: Rows) -> list[RowProblem]:
    bad = next(row.line for row in rows.spoilt if row.values.get("number") == number)
    return [
        RowProblem(row.line, "row", f"order {number}", f"line {bad} of the same order put right")
        for row in group
    ]


def _order(number: str, group: list[Row]) -> tuple[OrderRow, list[RowProblem]]:
    values: dict[str, Any] = {}
    for row in group:
        for field, value in row.values.items():
            if field not in _OF_ITEM:
                values.setdefault(field, value)
    items = tuple(
        {field: row.values[field] for field in _OF_ITEM if field in row.values}
        for row in group
        if {"sku", "title"} & row.values.keys()
    )
    if "total" not in values and (of_items := _total_of(items)):
        values["total"] = of_items
    line = group[0].line
    wrong = [
        RowProblem(line, field, "nothing", expected)
        for field, expected in (
            ("placed_at", "the date of the order"),
            ("total", "the order's total, or a price for each item"),
        )
        if field not in values
    ]
    if "total" in values and not 0 <= (total := values["total"][0]) <= LARGEST:
        wrong.append(RowProblem(line, "total", f"{total:,}", f"{A_SUM_THAT_FITS}, and 0 or more"))
    return OrderRow(line, number, values, items), wrong


def _total_of(items: Iterable[Mapping[str, Any]]) -> tuple[Decimal, str | None] | None:
    """What the items cost together, where every one has its price."""
    prices = [(item.get("price"), item.get("qty", 1)) for item in items]
    if not prices or any(price is None for price, _ in prices):
        return None
    signs = {price[1] for price, _ in prices if price}
    total = sum((price[0] * qty for price, qty in prices if price), Decimal(0))
    return total, signs.pop() if len(signs) == 1 else None
