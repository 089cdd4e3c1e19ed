"""`takt import`: files in, with a report."""

from pathlib import Path

import pytest

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.catalogue.models import Item
from takt.desk.conversations.models import Message
from takt.desk.orders.models import Event, Order
from tests.cli.conftest import Takt

ORDERS = """Номер;Дата;Покупець;Сума
1001;06.03.2026 17:50;Олена Коваль;450,00 грн
1002;не знаю;Іван Мазур;300,00 грн
1003;07.03.2026;Anna Nowak;320,00 zł
"""
LETTER = b"""From: Olena <olena@example.com>
To: shop@example.com
Subject: 1001
Message-ID: <1@example.com>
Date: Fri, 06 Mar 2026 18:00:00 +0200

Hello, is it ready?
"""


@pytest.fixture
def files(tmp_path: Path, owner: Teammate) -> None:
    (tmp_path / "orders.csv").write_text(ORDERS, encoding="utf-8")
    (tmp_path / "letter.eml").write_bytes(LETTER)


def test_good_rows_are_kept_and_bad_ones_told_with_their_place(files: None, takt: Takt) -> None:
    result = takt("import", "orders.csv")
    assert result.exit_code == 1
    assert result.stdout == "orders.csv: 2 new orders, 0 known\n"
    assert result.stderr.startswith("orders.csv:3: Дата: found 'не знаю', expected a date")
    assert set(Order.objects.values_list("number", flat=True)) == {"1001", "1003"}


def test_the_same_file_again_adds_nothing(files: None, takt: Takt) -> None:
    takt("import", "orders.csv")
    events = Event.objects.count()
    assert takt("import", "orders.csv").stdout == "orders.csv: 0 new orders, 2 known\n"
    assert Event.objects.count() == events


def test_a_dry_run_keeps_nothing(files: None, takt: Takt) -> None:
    result = takt("import", "orders.csv", "--dry-run")
    assert "2 new orders, 0 known (dry run: nothing is kept)" in result.stdout
    assert not Order.objects.exists()


def test_columns_of_ones_own(files: None, takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "stock.csv").write_text("Kürzel,Bezeichnung\nR1,Ring\n", encoding="utf-8")
    mapping = ("--map", "sku=Kürzel", "--map", "title=Bezeichnung")
    result = takt("import", "stock.csv", "--kind", "items", *mapping)
    assert result.stdout == "stock.csv: 1 new item, 0 known\n"
    assert Item.objects.get().title == "Ring"


def test_a_list_of_items_is_known_by_its_headings(files: None, takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "towary.csv").write_text("Kod;Tytuł;Cena\nR1;Bieguni;39,90\n", encoding="utf-8")
    assert takt("import", "towary.csv").stdout == "towary.csv: 1 new item, 0 known\n"
    assert Item.objects.get().title == "Bieguni"


def test_mail_goes_to_the_shops_account_once(files: None, mailbox: Inbox, takt: Takt) -> None:
    assert takt("import", "letter.eml").stdout == "letter.eml: 1 mail, 1 of them new\n"
    assert takt("import", "letter.eml").stdout == "letter.eml: 1 mail, 0 of them new\n"
    assert Message.objects.get().subject == "1001"


def test_what_is_no_mail_is_kept_and_told(
    files: None, mailbox: Inbox, takt: Takt, tmp_path: Path
) -> None:
    (tmp_path / "noise.eml").write_bytes(bytes(range(256)))
    result = takt("import", "noise.eml")
    assert result.exit_code == 1
    assert "noise.eml: 1 mail, 1 of them new" in result.stdout
    assert "found one that is no mail, expected headers and a text; in the Inbox as it came" in (
        result.stderr
    )
    assert Message.objects.get().unparsed
    assert takt("import", "noise.eml").exit_code == 0


def test_mail_needs_an_account_to_belong_to(files: None, takt: Takt) -> None:
    result = takt("import", "letter.eml")
    assert result.exit_code == 2
    assert "this shop has no mail account yet; connect one under Settings" in result.stderr


def test_a_journal_becomes_a_sale(files: None, takt: Takt) -> None:
    assert takt("import", "sale.journal").stdout == "sale.journal: 2 new events, 0 known\n"
    assert Order.objects.get().number == "1001"


def test_a_journal_in_a_code_page_of_windows_is_read_as_it_was_meant(
    files: None, takt: Takt, tmp_path: Path
) -> None:
    journal = tmp_path / "sale.journal"
    journal.write_bytes(journal.read_text(encoding="utf-8").encode("cp1251"))
    assert takt("import", "sale.journal").stdout == "sale.journal: 2 new events, 0 known\n"
    assert Order.objects.get().journey.buyer.name == "Олена Коваль"


def test_what_a_journal_names_and_is_not_there_is_told_with_its_line(
    files: None, takt: Takt, tmp_path: Path
) -> None:
    with (tmp_path / "sale.journal").open("a", encoding="utf-8") as journal:
        journal.write('2026-03-06 19:00  action waived  play=greting reason="came by"\n')
    result = takt("import", "sale.journal")
    assert (result.exit_code, result.stdout) == (1, "sale.journal: 3 new events, 0 known\n")
    assert result.stderr == "sale.journal:4: found the play “greting”, expected “greeting”\n"


def test_with_two_shops_one_must_be_named(files: None, takt: Takt) -> None:
    Shop.objects.create(name="Another", slug="another")
    result = takt("import", "orders.csv")
    assert result.exit_code == 2
    assert "--shop: found nothing, expected one of: another, burshtyn" in result.stderr
    assert takt("import", "orders.csv", "--shop", "another").exit_code == 1
    assert set(Order.objects.values_list("shop__slug", flat=True)) == {"another"}


def test_with_two_accounts_one_must_be_named(
    files: None, shop: Shop, mailbox: Inbox, takt: Takt
) -> None:
    Inbox.objects.create(shop=shop, channel="email", name="Second", address="b@example.com")
    assert "expected one of: Mail, Second" in takt("import", "letter.eml").stderr
    assert takt("import", "letter.eml", "--inbox", "Second").exit_code == 0


def test_a_file_whose_name_says_nothing(files: None, takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "file.xyz").touch()
    result = takt("import", "file.xyz")
    assert result.exit_code == 2
    assert "add --kind mail|orders|items|journal" in result.stderr


@pytest.mark.parametrize("kind", ["orders", "items", "journal"])
def test_a_folder_is_taken_for_mail_alone(
    files: None, takt: Takt, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    result = takt("import", "folder.csv", "--kind", kind)
    assert result.exit_code == 2
    assert f"folder.csv: found a folder, expected a file of {kind}" in result.stderr


def test_a_mapping_that_is_none(files: None, takt: Takt) -> None:
    result = takt("import", "orders.csv", "--map", "number")
    assert "--map: found “number”, expected FIELD=COLUMN" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a.csv", "number,date,total\n1,2026-03-06,5\n2,2026-03-06,{}\n", "3: total"),
        ("a.journal", "2026-03-06 17:50  order placed  number=1 total={} UAH\n", "1"),
        ("a.journal", "2026-03-06 17:50  order placed  number=1 earlier_orders={}\n", "1"),
    ],
)
def test_a_number_without_end_is_told_and_the_rest_kept(
    files: None, takt: Takt, tmp_path: Path, name: str, content: str, place: str
) -> None:
    (tmp_path / name).write_text(content.format("9" * 5_000), encoding="utf-8")
    result = takt("import", name)
    assert (result.exit_code, result.stderr.startswith(f"{name}:{place}: found")) == (1, True), (
        result.output
    )
    assert Order.objects.count() == 1
