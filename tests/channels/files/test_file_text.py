"""A file is read in its encoding; a line in another one spoils no other."""

from codecs import BOM_UTF8
from datetime import datetime

import pytest

from takt.channels.files.file_text import file_text
from takt.channels.files.importing import import_orders
from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer

PLACED = '2026-03-06 17:50  order placed  number=1001 buyer="Олена Коваль"\n'
NOTED = '2026-03-06 17:55  note added  text="Ольга просить коробку"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-u"])
def test_a_file_in_one_encoding(encoding: str) -> None:
    assert file_text((PLACED + NOTED).encode(encoding)) == (PLACED + NOTED, ())


def test_a_line_in_another_encoding_is_read_as_it_was_meant_and_told() -> None:
    text, lines = file_text(BOM_UTF8 + PLACED.encode() + NOTED.encode("cp1251"))
    assert text == PLACED + NOTED
    assert lines == (2,)


def test_a_stray_byte_spoils_its_own_line_alone() -> None:
    text, lines = file_text(PLACED.encode() + b"# \xd1\n" + NOTED.encode())
    assert (text.startswith(PLACED), text.endswith(NOTED)) == (True, True)
    assert lines == (2,)


@pytest.mark.parametrize("content", [b"", b"\n", b"# plain\n", BOM_UTF8])
def test_nothing_to_doubt(content: bytes) -> None:
    assert file_text(content) == (content.removeprefix(BOM_UTF8).decode(), ())


def test_letters_of_a_code_page_that_fit_utf_8_by_chance_are_of_that_page() -> None:
    items = "Артикул;Назва;Повернення\n" + "R1;Ring;Ні\n" * 50
    assert file_text(items.encode("cp1251")) == (items, ())


@pytest.mark.django_db
def test_orders_with_a_stray_byte_are_taken_in_and_told_of(files: Inbox, now: datetime) -> None:
    rows = "number,date,buyer,total\n1,2026-03-06,Олена Коваль,5\n2,2026-03-06,Іван Мазур,5\n"
    cut = rows.encode() + "3,2026-03-06,Ганн".encode()[:-1] + b",5\n"
    report = import_orders(files, cut, now=now)
    assert report.added == 3
    assert [str(problem) for problem in report.problems] == [
        "line 4, row: found letters that are not UTF-8, among lines that are, expected one encoding"
        " in the whole file; see whether this line was read as you meant it"
    ]
    assert Buyer.objects.filter(name__in=("Олена Коваль", "Іван Мазур")).count() == 2
