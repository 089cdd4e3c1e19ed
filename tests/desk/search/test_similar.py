"""The nearest items that can be had, and which item a letter asks about."""

from collections.abc import Callable
from decimal import Decimal
from time import monotonic
from typing import Any

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar import SimilarItem, asked_item, loading, similar_items

Sell = Callable[..., Item]


@pytest.fixture
def sell(shop: Shop) -> Sell:
    def add(title: str, **more: Any) -> Item:
        sku = more.pop("sku", f"sku-{Item.objects.count()}")
        return Item.objects.create(shop=more.pop("shop", shop), sku=sku, title=title, **more)

    return add


@pytest.fixture
def goods(sell: Sell) -> dict[str, Item]:
    titles = (
        "Срібна каблучка «Хвиля» з бурштином",
        "Срібна каблучка «Риф»",
        "Сережки «Крапля» з бурштином",
        "Браслет шкіряний чорний",
        "Рушник Dnipro, колір рожевий",
        "Рушник Dnipro, колір синій",
        "Навушники Sonera, колір чорний",
        "Шкарпетки вовняні сірі",
    )
    return {title: sell(title) for title in titles}


def titles(found: list[SimilarItem]) -> list[str]:
    return [one.item.title for one in found]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("каблучка хвиля", "Срібна каблучка «Хвиля» з бурштином"),
        ("кблучка хвлія", "Срібна каблучка «Хвиля» з бурштином"),  # slips of the finger
        ("сережками краплею", "Сережки «Крапля» з бурштином"),  # other forms
        ("серебряное кольцо риф", "Срібна каблучка «Риф»"),  # in Russian
        ("ręcznik Dnipro niebieski", "Рушник Dnipro, колір синій"),  # in Polish
        ("black leather bracelet", "Браслет шкіряний чорний"),  # in English
        ("dnirpo рожевй рушнк", "Рушник Dnipro, колір рожевий"),
        ("навушник sonera", "Навушники Sonera, колір чорний"),
    ],
)
def test_an_item_is_found_however_it_is_asked_for(
    shop: Shop, goods: dict[str, Item], asked: str, title: str
) -> None:
    assert titles(similar_items(shop, asked))[0] == title


def test_a_whole_letter_is_asked_about_by_its_goods(shop: Shop, goods: dict[str, Item]) -> None:
    letter = """Доброго дня! Хотіла б замовити мамі на подарунок сережки з бурштином, але на сайті
    їх немає. Підкажіть, будь ласка, чи є щось схоже, і скільки коштує доставка? Дякую!"""
    assert titles(similar_items(shop, letter))[0] == "Сережки «Крапля» з бурштином"


def test_only_what_can_be_had_is_offered(shop: Shop, sell: Sell) -> None:
    sell("Каблучка «Хвиля»", stock=0)
    few, uncounted = sell("Каблучка «Риф»", stock=1), sell("Каблучка «Бриз»", stock=None)
    assert [one.item for one in similar_items(shop, "каблучка")] == [few, uncounted]


def test_what_has_just_been_sold_is_no_longer_offered(shop: Shop, sell: Sell) -> None:
    ring = sell("Каблучка «Хвиля»", stock=1)
    assert similar_items(shop, "каблучка хвиля")
    Item.objects.filter(pk=ring.pk).update(stock=0)  # by another process, past every model
    assert similar_items(shop, "каблучка хвиля") == []


def test_changes_are_found_at_once(shop: Shop, sell: Sell) -> None:
    ring, gone = sell("Каблучка «Хвиля»", stock=0), sell("Каблучка «Риф»")
    assert titles(similar_items(shop, "каблучка")) == ["Каблучка «Риф»"]
    gone.delete()
    ring.title, ring.stock = "Перстень «Шторм»", 2
    ring.save()
    sell("Намисто «Шторм»")
    assert titles(similar_items(shop, "шторм")) == ["Намисто «Шторм»", "Перстень «Шторм»"]
    assert similar_items(shop, "риф") == []


def test_what_many_changes_left_behind_is_cleared_away(shop: Shop, sell: Sell) -> None:
    ring = sell("Каблучка «Хвиля»")
    for n in range(130):
        ring.title = f"Каблучка «Хвиля {n}»"
        ring.save()
        assert titles(similar_items(shop, "хвиля")) == [ring.title]


def test_an_index_that_has_settled_reads_only_what_is_new(
    shop: Shop, sell: Sell, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell("Каблучка «Хвиля»")
    assert len(similar_items(shop, "каблучка")) == 1
    hour_later = monotonic() + 3600
    monkeypatch.setattr(loading, "monotonic", lambda: hour_later)
    assert len(similar_items(shop, "каблучка")) == 1
    sell("Каблучка «Риф»")
    assert len(similar_items(shop, "каблучка")) == 2


def test_the_wanted_size_and_price_are_preferred(shop: Shop, sell: Sell) -> None:
    small = sell("Каблучка «Хвиля»", sizes="15; 15,5; 16", price=Decimal(400))
    large = sell("Каблучка «Риф»", sizes="17-19", price=Decimal(2400))
    [first, second] = similar_items(shop, "каблучка", wanted_size="18")
    assert (first.item, second.item) == (large, small)
    assert (first.why.has_size, second.why.has_size) == (True, False)
    [first, second] = similar_items(shop, "каблучка", around_price=Decimal(450))
    assert (first.item, second.item) == (small, large)
    assert (first.why.is_near_price, second.why.is_near_price) == (True, False)


def test_it_says_why_an_item_is_near(shop: Shop, goods: dict[str, Item]) -> None:
    nearest = similar_items(shop, "срібна каблучька хвиля")[0]
    assert nearest.why.words == ("Срібна", "каблучка", "«Хвиля»")
    assert 0.9 < nearest.score <= 1


def test_no_shop_is_offered_another_s_items(shop: Shop, sell: Sell) -> None:
    other = Shop.objects.create(name="Another", slug="another", language="en")
    sell("Каблучка «Хвиля»", shop=other)
    assert similar_items(shop, "каблучка хвиля") == []
    assert len(similar_items(other, "каблучка хвиля")) == 1


def test_letting_go_of_a_shop_s_index_loses_nothing(
    shop: Shop, sell: Sell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MOST_ITEMS", 0)
    other = Shop.objects.create(name="Another", slug="another", language="en")
    sell("Каблучка «Хвиля»")
    sell("Silver ring", shop=other)
    for _ in range(2):
        assert len(similar_items(shop, "каблучка")) == len(similar_items(other, "ring")) == 1


@pytest.mark.parametrize("text", ["", "!!!", "Добрий день! Чи є у вас?", "паровоз"])
def test_where_nothing_is_near_nothing_is_offered(
    shop: Shop, goods: dict[str, Item], text: str
) -> None:
    assert similar_items(shop, text) == []


@pytest.mark.parametrize(
    ("letter", "title"),
    [
        ("Добрий день! Чи є ще каблучка Хвиля?", "Срібна каблучка «Хвиля» з бурштином"),
        ("Скажіть, будь ласка, сережки крапля ще є?", "Сережки «Крапля» з бурштином"),
        ("Здравствуйте, интересует синее полотенце Dnipro", "Рушник Dnipro, колір синій"),
        ("dobryi den, chy ye kabluchka khvylia?", "Срібна каблучка «Хвиля» з бурштином"),
        ("Hello, is the ring Khvylia still there?", "Срібна каблучка «Хвиля» з бурштином"),
        ("Dzień dobry, czy są jeszcze kolczyki Kraplia?", "Сережки «Крапля» з бурштином"),
        ("dobryi den, skilky koshtuie dostavka?", None),
        ("Dzień dobry, czy wysyłka do Krakowa jest droga?", None),
        ("Добрий день! Цікавить рушник Dnipro.", None),  # there are two
        ("Добрий день! Скільки коштує доставка?", None),
        ("Щось з бурштином є?", None),
    ],
)
def test_the_asked_item_is_the_one_that_no_other_might_be(
    shop: Shop, goods: dict[str, Item], letter: str, title: str | None
) -> None:
    found = asked_item(shop, letter)
    assert (found and found.title) == title


def test_a_link_or_an_article_number_tells_the_item_for_certain(shop: Shop, sell: Sell) -> None:
    page = "https://shop.example/p/17"
    sold_out = sell("Рушник Dnipro, колір синій", sku="RD-0017", url=page, stock=0)
    sell("Рушник Dnipro, колір рожевий", sku="RD-0018")
    assert asked_item(shop, f"Чи буде ще такий рушник? {page}.") == sold_out
    assert asked_item(shop, "Чи буде ще рушник RD-0017?") == sold_out
    assert asked_item(shop, "RD-0017 чи RD-0018, що порадите?") is None
