"""Items: found by any of their words, and with the material that goes to those who ask."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries, Settings

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.catalogue.models import Item, ItemMaterial
from tests.desk.pages.conftest import Desk

PNG = b"\x89PNG\r\n\x1a\n"


def item(shop: Shop, sku: str, title: str, **more: object) -> Item:
    return Item.objects.create(shop=shop, sku=sku, title=title, **more)


@pytest.fixture
def ring(shop: Shop) -> Item:
    item(shop, "BR-NECK", "Намисто «Мед»", stock=0)
    return item(
        shop, "BR-RING", "Каблучка «Хвиля»", price=Decimal(600), currency="UAH",
        sizes="16, 17", stock=3, url="https://shop.example/ring", description="Срібло 925",
    )  # fmt: skip


def test_the_list_says_what_is_there(desk: Desk, ring: Item) -> None:
    page = desk.text("items/")
    assert page.index("Каблучка") < page.index("Намисто")
    for words in ("in stock: 3", "out of stock", "16, 17"):
        assert words in page


@pytest.mark.parametrize("words", ["каблучку хвилю", "кабулчка", "br-ring", "ring"])
def test_an_item_is_found_whatever_the_form_of_its_words(
    desk: Desk, ring: Item, words: str
) -> None:
    page = desk.text(f"items/?q={words}")
    assert "Каблучка" in page
    assert "Намисто" not in page


def test_what_is_not_there_is_not_found(desk: Desk, ring: Item, stranger: Teammate) -> None:
    item(stranger.shop, "X", "Велосипед")
    assert "Nothing is like" in desk.text("items/?q=велосипед")
    assert "Велосипед" not in desk.text("items/")


def test_an_item_s_page_says_all_that_is_known(desk: Desk, ring: Item) -> None:
    page = desk.text(f"items/{ring.pk}/")
    for words in ("600", "Срібло 925", "https://shop.example/ring", "BR-RING"):
        assert words in page


def test_material_is_kept_shown_and_deleted(desk: Desk, ring: Item) -> None:
    files = [SimpleUploadedFile(f"{n}.png", PNG, "image/png") for n in "ab"]
    desk.post(f"items/{ring.pk}/", kind="photograph", attached=files)
    assert "2 files of material" in desk.text("items/")
    page = desk.text(f"items/{ring.pk}/")
    assert page.count("Photograph</span>") == 2
    one = ItemMaterial.objects.first()
    assert one is not None
    shown = desk.get(f"items/materials/{one.pk}/")
    assert (shown.headers["Content-Type"], shown.content) == ("image/png", PNG)
    desk.post(f"items/materials/{one.pk}/removal/")
    assert ItemMaterial.objects.count() == 1


def test_what_no_letter_can_carry_is_refused(desk: Desk, ring: Item, settings: Settings) -> None:
    settings.TAKT_ATTACHMENT_LIMIT = 3
    file = SimpleUploadedFile("a.png", PNG)
    answer = desk.post(f"items/{ring.pk}/", kind="photograph", attached=file)
    assert answer.status_code == 422
    assert "a letter carries at most" in answer.content.decode()
    assert not ItemMaterial.objects.exists()


@pytest.mark.parametrize("count", [1, 7])
def test_the_list_s_queries_don_t_grow(
    desk: Desk, shop: Shop, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        item(shop, f"s{number}", f"Річ {number}")
    with django_assert_num_queries(4):
        desk.text("items/")
