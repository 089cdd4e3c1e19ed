"""The order row is what the sale's events have made of it."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Order
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.journey import parse_journal

pytestmark = pytest.mark.django_db

Project = Callable[[str], Order]


@pytest.fixture
def projected(shop: Shop, now: datetime) -> Project:
    def tell(journal: str) -> Order:
        events = parse_journal(journal, ZoneInfo("Europe/Kyiv")).events
        buyer = Buyer.objects.create(shop=shop, created_at=now)
        sale = begin_journey(shop, buyer=buyer, started_at=now)
        for number, event in enumerate(events):  # one by one, as they come in
            record(sale, [Fact(event, f"{sale.pk}:{number}")], now=now)
        return Order.objects.get()

    return tell


def test_an_order_without_a_total(projected: Project) -> None:
    assert projected("2026-03-02 09:00  order placed  number=1").total == 0


def test_a_changed_order_has_its_new_total_way_and_items(projected: Project) -> None:
    order = projected(
        '2026-03-02 09:00  order placed   number=1 total="450.00 UAH" payment=prepaid\n'
        "  item sku=VYSH-1\n"
        '2026-03-02 10:00  order changed  total="900.00 UAH" payment="on delivery"\n'
        "  item sku=VYSH-1 qty=2\n"
    )
    assert (order.total, order.payment, order.delivery) == (Decimal(900), "on delivery", "post")
    assert list(order.lines.values_list("sku", "title", "qty")) == [("VYSH-1", "VYSH-1", 2)]


PLACED = '2026-03-02 09:00  order placed  number=1 total="450.00 UAH" payment=prepaid\n'


@pytest.mark.parametrize(
    ("told", "paid_at"),
    [
        ('2026-03-02 10:00  payment received  amount="200.00 UAH"', None),
        ("2026-03-02 10:00  payment received", "08:00"),
        (
            '2026-03-02 10:00  payment received  amount="200.00 UAH"\n'
            '2026-03-02 11:00  payment received  amount="250.00 UAH"\n'
            '2026-03-02 12:00  payment received  amount="1.00 UAH"',
            "09:00",
        ),
        ('2026-03-02 10:00  payment received  amount="450.00 PLN"', None),
        ("2026-03-02 10:00  payment received\n2026-03-02 11:00  payment refunded", None),
        (
            "2026-03-02 10:00  payment received\n"
            '2026-03-02 11:00  order changed  total="900.00 UAH"',
            None,
        ),
    ],
)
def test_an_order_is_paid_when_all_of_it_has_come(
    projected: Project, told: str, paid_at: str | None
) -> None:
    order = projected(PLACED + told)
    assert (order.paid_at and f"{order.paid_at:%H:%M}") == paid_at


def test_the_letter_that_accepts_the_order_accepts_it(projected: Project) -> None:
    order = projected(
        "2026-03-02 09:00  order placed  number=1\n"
        "2026-03-02 10:00  message sent  letter=order-accepted\n"
    )
    assert f"{order.accepted_at:%H:%M}" == "08:00"


def test_cancelled(projected: Project) -> None:
    order = projected(
        "2026-03-02 09:00  order placed  number=1\n2026-03-02 10:00  order cancelled\n"
    )
    assert order.cancelled_at is not None


def test_cancelled_and_taken_up_again_it_is_not_cancelled(projected: Project) -> None:
    order = projected(
        "2026-03-02 09:00  order placed  number=1\n"
        "2026-03-02 10:00  order cancelled\n"
        '2026-03-02 11:00  order placed  number=1 total="5.00 UAH"\n'
    )
    assert (order.cancelled_at, order.total) == (None, Decimal(5))


def test_words_are_cut_to_the_columns_and_stay_whole_in_the_event(projected: Project) -> None:
    order = projected(
        f'2026-03-02 09:00  order placed  number={"9" * 101} total="450.00 UAH"\n'
        f'  item sku={"S" * 101} title="{"Ring " * 101}"\n'
        f"2026-03-02 10:00  parcel shipped  tracking={'7' * 101}\n"
    )
    order.clean_fields(exclude=["inbox", "journey"])
    order.lines.get().clean_fields(exclude=["item"])
    assert order.journey.events.get(kind="parcel shipped").fields["tracking"] == "7" * 101
