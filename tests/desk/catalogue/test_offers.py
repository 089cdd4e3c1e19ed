"""What is offered for what is out: by size, price and words, and with nothing left unsaid."""

import re
from collections.abc import Callable
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.conversations.models import Conversation
from tests.desk.pages.conftest import PLACED, Desk, Mail, Sale

Sell = Callable[..., Item]
MUG = """{placed}
                    item  sku=SOWA title="Kubek «Sowa»" size=20 """


@pytest.fixture
def sell(shop: Shop) -> Sell:
    def add(sku: str, title: str, *, price: int = 90, **more: Any) -> Item:
        return Item.objects.create(
            shop=shop, sku=sku, title=title, price=Decimal(price), currency="PLN", **more
        )

    return add


@pytest.fixture
def mugs(sell: Sell) -> None:
    sell("SOWA", "Kubek «Sowa»", sizes="17, 20", stock=0)
    sell("LIS", "Kubek «Lis»", sizes="17", stock=4)
    sell("WILK", "Kubek «Wilk»", sizes="20", stock=4)


def about(desk: Desk, talk: Conversation) -> str:
    return desk.text(f"conversations/{talk.pk}/about/")


def offered(page: str) -> list[str]:
    """The titles offered, in their order; what is asked about stands before the offer."""
    return re.findall(r"data-own>([^<]+)</a> <span class=\"soft small\">", page)


@pytest.mark.parametrize(
    "letter",
    [
        "Dzień dobry, czy jest kubek Sowa w rozmiarze 20?",
        "Czy kubek Sowa, rozmiar nr 20, jest dostępny?",
        "Чи є kubek Sowa, 20-й розмір?",
        "Есть ли kubek Sowa 20 размера?",
        "Is the kubek Sowa in stock, size 20?",
        "Czy jest kubek Sowa 20 cm?",
    ],
)
def test_the_size_that_the_letter_names_comes_first(
    desk: Desk, mail: Mail, mugs: None, letter: str
) -> None:
    page = about(desk, mail(letter))
    assert offered(page) == ["Kubek «Wilk»", "Kubek «Lis»"]
    assert page.count("the same size") == 1


def test_the_size_that_was_ordered_counts_where_none_is_named(
    desk: Desk, mail: Mail, sale: Sale, mugs: None
) -> None:
    sale(MUG.format(placed=PLACED))
    page = about(desk, mail("Czy kubek Sowa jest jeszcze dostępny? №1001"))
    assert offered(page) == ["Kubek «Wilk»", "Kubek «Lis»"]
    assert "the same size" in page


def test_an_item_of_one_size_is_asked_for_in_that(
    desk: Desk, mail: Mail, mugs: None, sell: Sell
) -> None:
    sell("RYS", "Kubek «Ryś»", sizes="20", stock=0)
    page = about(desk, mail("Czy jest kubek «Ryś»?"))
    assert offered(page) == ["Kubek «Wilk»", "Kubek «Lis»"]


def test_of_many_that_are_called_alike_the_size_is_still_found(
    desk: Desk, mail: Mail, mugs: None, sell: Sell
) -> None:
    for n in range(40):
        sell(f"ZOO-{n}", f"Kubek «Zoo {n}»", sizes="17", stock=1)
    sell("ZUBR", "Kubek «Żubr»", sizes="20", stock=1)
    page = about(desk, mail("Czy jest kubek Sowa w rozmiarze 20?"))
    assert offered(page)[:2] == ["Kubek «Wilk»", "Kubek «Żubr»"]


def test_what_describes_an_item_finds_what_is_called_otherwise(
    desk: Desk, mail: Mail, sell: Sell
) -> None:
    told = "Ręcznie malowana filiżanka z porcelany, kobalt"
    sell("Z1", "Zebra", description=told, stock=0)
    sell("Z2", "Kobaltowa filiżanka z porcelany", stock=3)
    sell("Z3", "Szalik wełniany", stock=3)
    assert offered(about(desk, mail("Czy Zebra jest dostępna?"))) == [
        "Kobaltowa filiżanka z porcelany"
    ]


def test_of_two_named_only_what_is_out_is_offered_for(desk: Desk, mail: Mail, mugs: None) -> None:
    talk = mail("Dzień dobry, czy są dostępne kubek Sowa i kubek Lis?")
    page = about(desk, talk)
    assert "names nothing" not in page
    assert "Kubek «Lis»" in page
    assert "in stock: 4" in page
    assert offered(page) == ["Kubek «Wilk»"]  # «Lis» is known to them
    text = desk.text(f"conversations/{talk.pk}/replies/?reply=out-of-stock&language=en")
    assert "out of stock at the moment: Kubek «Sowa»." in text
    assert "– Kubek «Wilk»" in text


def test_two_that_are_out_are_offered_for_by_turns(
    desk: Desk, mail: Mail, mugs: None, sell: Sell
) -> None:
    sell("K1", "Кольцо «Волна»", stock=0)
    sell("K2", "Кольцо «Риф»", stock=1)
    talk = mail("Есть ли kubek «Sowa» и кольцо «Волна»?")
    assert offered(about(desk, talk)) == ["Kubek «Lis»", "Кольцо «Риф»", "Kubek «Wilk»"]
    text = desk.text(f"conversations/{talk.pk}/replies/?reply=out-of-stock&language=en")
    assert "Kubek «Sowa», Кольцо «Волна»." in text


def test_what_is_out_is_said_where_nothing_comes_near(desk: Desk, mail: Mail, sell: Sell) -> None:
    sell("Z1", "Кухоль «Зебра»", stock=0)
    talk = mail("Чи є в наявності кухоль «Зебра»?")
    page = about(desk, talk)
    for words in ("They ask about", "out of stock", "Nothing that comes near can be had", "Say so"):
        assert words in page
    text = desk.text(f"conversations/{talk.pk}/replies/?reply=out-of-stock&language=en")
    assert "Кухоль «Зебра»." in text
    assert "comes close" not in text


def test_what_is_not_sold_is_said_where_nothing_comes_near(
    desk: Desk, mail: Mail, mugs: None
) -> None:
    page = about(desk, mail("Добрий день! Чи є у вас у наявності гамак?"))
    for words in ("names nothing that you list", "Nothing that comes near can be had", "not-sold"):
        assert words in page


@pytest.mark.parametrize(
    "letter", ["є?", "Фікус скинув майже все листя за тиждень. Що з ним робити?"]
)
def test_a_letter_that_may_mean_what_is_sold_is_not_said_to_be_about_unsold_goods(
    desk: Desk, mail: Mail, mugs: None, letter: str
) -> None:
    assert about(desk, mail(letter)).strip() == ""


def test_what_can_be_had_is_said_to_be_there(desk: Desk, mail: Mail, mugs: None) -> None:
    page = about(desk, mail("Чи є в наявності WILK?"))
    assert "They ask about" in page
    assert "in stock: 4" in page
    assert 'name="reply"' not in page


def test_of_several_that_may_be_meant_nobody_hears_that_they_are_not_sold(
    desk: Desk, mail: Mail, sell: Sell
) -> None:
    sell("R1", "Рушник Dnipro, колір синій", stock=0)
    sell("R2", "Рушник Dnipro, колір рожевий", stock=2)
    page = about(desk, mail("Добрий день! Чи є в наявності рушник Dnipro?"))
    assert "They may mean" in page
    assert "in stock: 2" in page
    assert "not-sold" not in page


def test_another_one_of_what_was_ordered_is_out(
    desk: Desk, mail: Mail, sale: Sale, mugs: None
) -> None:
    sale(MUG.format(placed=PLACED))
    page = about(desk, mail("Чи є ще такий самий у наявності? №1001"))
    assert "They have ordered" in page
    assert 'value="out-of-stock"' in page
    assert offered(page) == ["Kubek «Wilk»", "Kubek «Lis»"]


def test_what_the_buyer_quotes_names_nothing_where_their_own_words_do(
    desk: Desk, mail: Mail, mugs: None
) -> None:
    letter = "A kubek Sowa jest dostępny?\n\n> Polecamy kubek Wilk.\n> Pozdrawiam"
    page = about(desk, mail(letter))
    assert sorted(offered(page)) == ["Kubek «Lis»", "Kubek «Wilk»"]  # neither is asked about


def test_without_script_an_offer_goes_in_once(desk: Desk, mail: Mail, mugs: None) -> None:
    talk = mail("Czy kubek Sowa jest dostępny?")
    path = f"conversations/{talk.pk}/replies/"
    data = {"reply": "out-of-stock", "language": "en"}
    once = desk.post(path, text="Hello,", **data).content.decode()
    written = re.search(r'<textarea[^>]*name="text"[^>]*>(.*?)</textarea>', once, re.DOTALL)
    assert written
    twice = desk.post(path, text=unescape(written[1]).strip(), **data).content.decode()
    assert once.count("– Kubek «Wilk»") == twice.count("– Kubek «Wilk»")
