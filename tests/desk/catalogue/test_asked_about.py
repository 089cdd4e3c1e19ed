"""The item a letter asks about: its material goes along, and what comes near is offered."""

from decimal import Decimal

import pytest

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop, Teammate
from takt.desk.catalogue.models import Item, ItemMaterial
from takt.desk.catalogue.operations import add_material
from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.models import OutgoingLetter
from tests.desk.pages.conftest import PLACED, Desk, Mail, Sale

CHART = AttachedFile("chart.txt", "text/plain", b"16, 17")
ASKS = "Добрий день! Чи є в наявності браслет «Хвиля»?"
LINK = "https://shop.example/bracelet-honey"


def item(shop: Shop, sku: str, title: str, stock: int | None, price: int = 900) -> Item:
    return Item.objects.create(
        shop=shop, sku=sku, title=title, stock=stock, price=Decimal(price), currency="UAH"
    )


@pytest.fixture
def goods(shop: Shop) -> dict[str, Item]:
    near = item(shop, "B2", "Браслет «Мед»", 2)
    near.url = LINK
    near.save()
    return {
        "wave": item(shop, "B1", "Браслет «Хвиля»", 0, 980),
        "near": near,
        "far": item(shop, "K1", "Кухоль керамічний", 9),
    }


def about(desk: Desk, talk: Conversation) -> str:
    return desk.text(f"conversations/{talk.pk}/about/")


def test_the_named_item_is_out_and_what_comes_near_is_offered(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    page = about(desk, mail(ASKS))
    for words in ("Браслет «Хвиля»", "out of stock", "Браслет «Мед»", "near in price"):
        assert words in page
    assert "Кухоль" not in page
    assert 'value="out-of-stock"' in page


@pytest.mark.parametrize(
    ("language", "said"),
    [("uk", "На жаль, зараз цього немає"), ("ru", "К сожалению"), ("pl", "Niestety"),
     ("en", "out of stock at the moment")],
)  # fmt: skip
def test_one_key_writes_it_in_the_buyer_s_language(
    desk: Desk, mail: Mail, goods: dict[str, Item], language: str, said: str
) -> None:
    talk = mail(ASKS)
    query = f"?reply=out-of-stock&language={language}"
    text = desk.text(f"conversations/{talk.pk}/replies/{query}")
    assert said in text
    assert "Браслет «Хвиля»." in text
    assert "– Браслет «Мед», " in text
    assert LINK in text
    assert "square brackets" not in text


def test_what_the_shop_does_not_sell_is_answered_with_the_nearest(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    talk = mail("Добрий день! Чи є у вас срібний браслет з аметистом?")
    page = about(desk, talk)
    assert "names nothing that you list" in page
    assert 'value="not-sold"' in page
    text = desk.text(f"conversations/{talk.pk}/replies/?reply=not-sold")
    assert "Найближче з того, що є:\n– Браслет «Мед»" in text


@pytest.mark.parametrize("stock", [1, None])
def test_nothing_else_is_offered_for_what_can_be_had(
    desk: Desk, mail: Mail, goods: dict[str, Item], stock: int | None
) -> None:
    Item.objects.filter(sku="B1").update(stock=stock)
    assert "Offer these" not in about(desk, mail(ASKS))


def test_an_item_made_to_order_is_never_out(desk: Desk, mail: Mail, goods: dict[str, Item]) -> None:
    Item.objects.filter(sku="B1").update(made_to_order=True)
    assert "Offer these" not in about(desk, mail(ASKS))


def test_a_letter_that_asks_for_no_goods_is_offered_none(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    assert about(desk, mail("Дякую, все чудово! Коли прийде посилка?")).strip() == ""


ORDERED = """{placed}
                    item  sku=B1 title="Браслет «Хвиля», 17 см" """
VARIANT = """{placed}
                    item  sku=B1-17 title="Браслет «Хвиля», 17 см" """


@pytest.mark.parametrize("journal", [ORDERED, VARIANT])
def test_without_a_name_it_is_what_was_ordered(
    desk: Desk, mail: Mail, sale: Sale, goods: dict[str, Item], journal: str
) -> None:
    sale(journal.format(placed=PLACED))
    add_material(goods["wave"], kind="size_chart", files=[CHART])
    add_material(goods["far"], kind="photograph", files=[CHART])
    page = about(desk, mail("Добрий день! А як зрозуміти, який розмір мій? №1001"))
    assert "They have ordered" in page
    assert "Браслет «Хвиля»" in page
    assert "Size chart" in page
    assert "Photograph" not in page
    assert "Offer these" not in page  # the last one is theirs


def test_an_item_listed_later_is_found_as_well(
    desk: Desk, mail: Mail, sale: Sale, shop: Shop
) -> None:
    sale(ORDERED.format(placed=PLACED))
    talk = mail("Який розмір мій? №1001")
    assert about(desk, talk).strip() == ""
    add_material(item(shop, "B1", "Хвиля", 0), kind="size_chart", files=[CHART])
    assert "Size chart" in about(desk, talk)


def send(desk: Desk, talk: Conversation, text: str, keys: list[str]) -> str:
    seen = Message.objects.filter(conversation=talk).latest("pk").pk
    data = {"text": text, "once": "a", "seen": seen, "enclosed": keys}
    return desk.post(f"conversations/{talk.pk}/letters/", **data).content.decode()


def test_its_material_goes_along_where_it_is_ticked(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    for kind in ("size_chart", "photograph"):
        add_material(goods["wave"], kind=kind, files=[CHART])
    talk = mail(ASKS)
    page = about(desk, talk)
    assert page.index("Photograph") < page.index("Size chart")
    chart = ItemMaterial.objects.get(kind="size_chart")
    send(desk, talk, "Ось таблиця.", [f"item-{chart.pk}"])
    letter = OutgoingLetter.objects.get()
    assert [file.name for file in letter.attachments.all()] == ["chart.txt"]


def test_a_letter_that_comes_back_has_its_material_ticked_once(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    add_material(goods["wave"], kind="size_chart", files=[CHART])
    key = f"item-{ItemMaterial.objects.get().pk}"
    page = send(desk, mail(ASKS), "", [key])
    assert page.count(f'value="{key}" checked') == 1
    assert page.count(f'value="{key}"') == 1


def test_another_shop_s_material_never_goes_along(
    desk: Desk, mail: Mail, stranger: Teammate
) -> None:
    theirs = item(stranger.shop, "B1", "Браслет", 1)
    add_material(theirs, kind="size_chart", files=[CHART])
    send(desk, mail(ASKS), "Ось.", [f"item-{ItemMaterial.objects.get().pk}"])
    assert not OutgoingLetter.objects.exists()


def test_without_script_the_same_stands_on_the_page_and_the_letter_stays(
    desk: Desk, mail: Mail, goods: dict[str, Item]
) -> None:
    talk = mail(ASKS)
    add_material(goods["wave"], kind="size_chart", files=[CHART])
    answer = desk.post(f"conversations/{talk.pk}/about/", text="Вітаємо!")
    page = answer.content.decode()
    assert "Вітаємо!</textarea>" in page
    assert "Offer these" in page
    assert "chart.txt" in page
