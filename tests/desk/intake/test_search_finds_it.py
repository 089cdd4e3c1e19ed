"""What came in is found at once."""

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.search.models import Word

from .conftest import TakeOrder, Write

pytestmark = pytest.mark.django_db


def found(shop: Shop, word: str) -> list[str]:
    return list(
        Word.objects.filter(shop=shop, word__startswith=word).values_list("kind", flat=True)
    )


def test_a_letter_and_its_buyer(shop: Shop, write: Write) -> None:
    write("Чи є жовтий браслет?")
    assert found(shop, "браслет") == ["message"]
    assert "buyer" in found(shop, "коваль")


def test_an_order_and_its_buyer(shop: Shop, order: TakeOrder) -> None:
    order("KB-7781")
    assert found(shop, "7781") == ["order"]
    assert sorted(found(shop, "коваль")) == ["buyer", "order"]
