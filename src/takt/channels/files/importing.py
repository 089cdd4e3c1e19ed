"""Taking files in: orders, items and journals, with a report of what was done and what was not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from takt.channels.files.item_columns import ITEM_COLUMNS
from takt.channels.files.order_facts import CURRENCY_OF, incoming_order
from takt.channels.files.orders_csv import read_orders
from takt.channels.files.rows import Row, RowProblem, read_rows
from takt.channels.files.table import read_table
from takt.desk.accounts.models import Inbox
from takt.desk.catalogue.models import Item
from takt.desk.catalogue.operations import IncomingItem, save_item
from takt.desk.intake.operations import take_order
from takt.desk.orders.models import Event


@dataclass(frozen=True)
class Report:
    """What became of a file."""

    added: int
    """Orders or items that were new (with `dry_run`: that would be)."""
    known: int
    """Those the desk had already."""
    problems: tuple[RowProblem, ...]


def import_orders(
    inbox: Inbox,
    content: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
    now: datetime,
) -> Report:
    """Take in the orders of a CSV file; with `dry_run` only say what would be.

    Every bad row is in the report; the other orders are taken in. The same file again adds
    nothing; a later one may add dates (paid, shipped …) to orders known already.
    """
    rows, problems = read_orders(content, mapping or {}, inbox.shop.zone)
    added = known = 0
    for row in rows:
        order = incoming_order(inbox, row)
        if _is_known(inbox, order.facts[0].source_key):
            known += 1
        else:
            added += 1
        if not dry_run:
            take_order(inbox, order, now=now)
    return Report(added, known, problems)


def _is_known(inbox: Inbox, source_key: str) -> bool:
    return Event.objects.filter(shop_id=inbox.shop_id, source_key=source_key).exists()


def import_items(
    inbox: Inbox,
    content: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> Report:
    """Add the items of a CSV file to the shop's list, or bring them up to date by their `sku`."""
    rows = read_rows(read_table(content), ITEM_COLUMNS, mapping or {}, inbox.shop.zone)
    problems = [*rows.problems]
    items = [_item(inbox, row) for row in rows.good if _is_whole(row, problems)]
    skus = [item.sku for item in items]
    there = set(Item.objects.filter(shop=inbox.shop, sku__in=skus).values_list("sku", flat=True))
    if not dry_run:
        for item in items:
            save_item(inbox.shop, item)
    new = set(skus) - there
    problems.sort(key=lambda problem: problem.line)
    return Report(len(new), len(set(skus)) - len(new), tuple(problems))


def _is_whole(row: Row, problems: list[RowProblem]) -> bool:
    missing = [field for field in ("sku", "title") if field not in row.values]
    problems += [RowProblem(row.line, field, "nothing", f"the item's {field}") for field in missing]
    return not missing


def _item(inbox: Inbox, row: Row) -> IncomingItem:
    values: dict[str, Any] = dict(row.values)
    if "price" in values:
        values["price"], said = values["price"]
        own = CURRENCY_OF.get(inbox.shop.country, "EUR")
        values["currency"] = values.get("currency") or said or own
    return IncomingItem(**values)
