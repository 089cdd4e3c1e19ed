"""Which items a letter names: all of them, and none by guessing."""

from collections.abc import Callable
from typing import Any

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar import asked_items

Sell = Callable[..., Item]
TITLES = [
    "Kubek «Sowa»",
    "Kubek «Lis»",
    "Kubek «Wilk»",
    "Кольцо «Волна»",
    "Браслет «Роса»",
    "Браслет «Волна»",
    "Полотенце Dnipro, цвет синий",
    "Полотенце Dnipro, цвет розовый",
]


@pytest.fixture
def sell(shop: Shop) -> Sell:
    def add(title: str, **more: Any) -> Item:
        sku = more.pop("sku", f"sku-{Item.objects.count()}")
        return Item.objects.create(shop=shop, sku=sku, title=title, **more)

    return add


def named(shop: Shop, letter: str) -> list[str]:
    return [item.title for item in asked_items(shop, letter).named]


def unsure(shop: Shop, letter: str) -> list[str]:
    return sorted(item.title for item in asked_items(shop, letter).unsure)


@pytest.mark.parametrize(
    ("letter", "titles"),
    [
        ("Dzień dobry, czy jest kubek Sowa i kubek Lis?", ["Kubek «Sowa»", "Kubek «Lis»"]),
        ("Czy kubki Lis oraz Sowa są dostępne?", ["Kubek «Lis»", "Kubek «Sowa»"]),
        ("Kubek Lis chciałabym zamówić. Czy będzie też Sowa?", ["Kubek «Lis»", "Kubek «Sowa»"]),
        ("Добрый день! Есть «Роса» и кольцо «Волна»?", ["Браслет «Роса»", "Кольцо «Волна»"]),
        ("Есть кольцо «Волна», браслет «Роса»?", ["Кольцо «Волна»", "Браслет «Роса»"]),
        ("Есть браслет «Волна»?", ["Браслет «Волна»"]),
        ("Есть ещё кольцо Роса?", ["Кольцо «Роса»"]),
        ("Полотенце Dnipro, синее", ["Полотенце Dnipro, цвет синий"]),
        ("Полотенца Dnipro, синее и розовое, есть?",
         ["Полотенце Dnipro, цвет синий", "Полотенце Dnipro, цвет розовый"]),
        ("Здравствуйте! Сколько стоит доставка?", []),
    ],
)  # fmt: skip
def test_each_item_that_is_named_is_known(
    shop: Shop, sell: Sell, letter: str, titles: list[str]
) -> None:
    for title in TITLES + (["Кольцо «Роса»"] if "кольцо Роса" in letter else []):
        sell(title)
    assert named(shop, letter) == titles


def test_what_several_may_be_meant_by_is_told_as_unsure(shop: Shop, sell: Sell) -> None:
    blue, rose = sell("Рушник Dnipro, колір синій"), sell("Рушник Dnipro, колір рожевий")
    sell("Кухоль «Сова»")
    assert named(shop, "Чи є ще рушник Dnipro?") == []
    assert unsure(shop, "Чи є ще рушник Dnipro?") == sorted([blue.title, rose.title])
    assert named(shop, "Рушник Dnipro і кухоль «Сова» є?") == ["Кухоль «Сова»"]


@pytest.mark.parametrize(
    ("letter", "title"),
    [
        ("Dzień dobry, czy są kolczyki wave?", None),
        ("Чи є сережки «Зоря»?", None),
        ("Чи є ще сережки?", "Сережки «Крапля»"),
        ("Чи є сережки краплі?", "Сережки «Крапля»"),
        ("kolczyki Kraplia, są?", "Сережки «Крапля»"),
        ("Чи є ще чорний шкіряний браслет?", "Браслет шкіряний чорний"),
    ],
)
def test_goods_of_another_name_are_not_guessed_at(
    shop: Shop, sell: Sell, letter: str, title: str | None
) -> None:
    for each in (
        "Сережки «Крапля»",
        "Каблучка «Хвиля»",
        "Браслет шкіряний чорний",
        "Намисто «Мед»",
    ):
        sell(each)
    assert named(shop, letter) == ([title] if title else [])


@pytest.mark.parametrize(
    ("letter", "titles"),
    [
        ("Скільки коштує «Хвиля»?", ["Браслет «Хвиля»", "Каблучка «Хвиля»"]),
        ("Чи є браслети?", ["Браслет «Мед»", "Браслет «Роса»", "Браслет «Хвиля»"]),
        ("Сережки ще є? Мама дуже хоче", ["Сережки «Крапля»"]),
        ("kolczyki wave", []),
        ("Чи є браслет «Хвиля»?", []),
    ],
)
def test_goods_without_the_name_and_a_name_without_the_goods_leave_it_open(
    shop: Shop, sell: Sell, letter: str, titles: list[str]
) -> None:
    for each in ("Сережки «Крапля»", "Каблучка «Хвиля»", "Браслет «Хвиля»", "Намисто «Мед»",
                 "Браслет «Мед»", "Браслет «Роса»"):  # fmt: skip
        sell(each)
    assert unsure(shop, letter) == titles
    assert len(named(shop, letter)) == ("браслет «Хвиля»" in letter)


@pytest.mark.parametrize(
    ("sku", "letter", "is_meant"),
    [
        ("BR-DEW", "Чи є BR-DEW?", True),
        ("BR-DEW", "чи є ще br-dew, дякую", True),
        ("BR-DEW", "BR-DEWS", False),
        ("Br-Dew", "a «br-dew» please", True),
        ("T1", "Чи є T1?", True),
        ("T1", "чи є «t1»?", True),
        ("T1", "чи є T12?", False),
        ("B.12/3", "Ile kosztuje b.12/3?", True),
        ("DEW", "Is DEW still there?", True),
        ("DEW", "morning dew is lovely", False),
        ("1204", "Чи є артикул 1204?", True),
        ("1204", "Czy jest art. nr 1204?", True),
        ("1204", "Моє замовлення 1204, коли приїде?", False),
        ("17", "Розмір 17 є?", False),
        ("DEW", "артикул: dew", True),
    ],
)
def test_an_article_number_is_any_word_that_the_shop_lists_as_one(
    shop: Shop, sell: Sell, sku: str, letter: str, is_meant: bool
) -> None:
    sell("Браслет «Роса»", sku=sku)
    sell("Браслет «Мед»", sku="HONEY-9")
    assert named(shop, letter) == (["Браслет «Роса»"] if is_meant else [])


def test_an_article_number_and_a_title_name_two(shop: Shop, sell: Sell) -> None:
    for sku, title in (
        ("KR-1", "Кухоль «Сова»"),
        ("KR-2", "Кухоль «Лис»"),
        ("KR-3", "Кухоль «Вовк»"),
    ):
        sell(title, sku=sku)
    assert named(shop, "Є kr-2 чи кухоль «Вовк»?") == ["Кухоль «Лис»", "Кухоль «Вовк»"]
    assert named(shop, "KR-3, KR-1?") == ["Кухоль «Вовк»", "Кухоль «Сова»"]
