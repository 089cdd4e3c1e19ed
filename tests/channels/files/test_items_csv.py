"""Items in CSV files."""

from decimal import Decimal

import pytest

from takt.channels.files.importing import import_items
from takt.desk.accounts.models import Inbox
from takt.desk.catalogue.models import Item

pytestmark = pytest.mark.django_db

CATALOGUE = """\
Артикул;Назва;Ціна;Залишок;Розміри;Під замовлення
VYSH-1;Вишиванка;1 250,00 грн;3;S, M, L;так
KOL-2;Кольє;300,50;;;ні
;Без артикула;1;1;;
VYSH-9;Сорочка;дорого;1;;
"""


def test_items_are_added_and_bad_rows_told(files: Inbox) -> None:
    report = import_items(files, CATALOGUE.encode())
    assert (report.added, report.known) == (2, 0)
    assert [(p.line, p.column) for p in report.problems] == [(4, "sku"), (5, "Ціна")]
    shirt = Item.objects.get(sku="VYSH-1")
    assert (shirt.title, shirt.price, shirt.currency, shirt.stock) == (
        "Вишиванка", Decimal(1250), "UAH", 3,
    )  # fmt: skip
    assert (shirt.sizes, shirt.made_to_order) == ("S, M, L", True)


def test_an_item_is_known_by_something_short(files: Inbox) -> None:
    report = import_items(files, f"sku,title\n{'7' * 101},Намисто\n".encode())
    assert [(p.column, p.expected) for p in report.problems] == [("sku", "100 characters at most")]
    assert not Item.objects.exists()


def test_items_are_brought_up_to_date_and_what_is_not_told_stays(files: Inbox) -> None:
    import_items(files, CATALOGUE.encode())
    report = import_items(files, "sku,title,price\nVYSH-1,Вишиванка жіноча,1300\n".encode())
    assert (report.added, report.known) == (0, 1)
    shirt = Item.objects.get(sku="VYSH-1")
    assert (shirt.title, shirt.price, shirt.stock) == ("Вишиванка жіноча", Decimal(1300), 3)


def test_a_dry_run_writes_nothing(files: Inbox) -> None:
    assert import_items(files, CATALOGUE.encode(), dry_run=True).added == 2
    assert not Item.objects.exists()
