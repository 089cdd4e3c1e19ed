"""One buyer by e-mail, phone or customer number; strangers are never made one."""

from collections.abc import Callable
from datetime import datetime

import pytest

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.buyers.models import Buyer, BuyerJoin, JoinSuggestion
from takt.desk.buyers.operations import know_buyer
from takt.desk.buyers.person import Person, e164, fold_email, names_agree

pytestmark = pytest.mark.django_db

Know = Callable[..., Buyer]


@pytest.fixture
def know(shop: Shop, mailbox: Inbox, now: datetime) -> Know:
    def known(name: str = "", email: str = "", phone: str = "", customer_id: str = "") -> Buyer:
        person = Person(name=name, email=email, phone=phone, customer_id=customer_id)
        return know_buyer(shop, person, inbox=mailbox, now=now)

    return known


def test_known_again_by_e_mail_however_it_is_written(know: Know) -> None:
    assert know("Олена", "Olena@Example.com") == know("", " olena@example.COM ")


def test_known_again_by_phone_however_it_is_written(know: Know) -> None:
    assert know("Олена", phone="+38 (050) 123-45-67") == know("Олена", phone="0501234567")


def test_known_again_by_the_shops_customer_number(know: Know) -> None:
    assert know("Олена", customer_id="3") == know("Olena", customer_id="3")


def test_a_customer_number_counts_in_its_own_inbox_only(
    shop: Shop, mailbox: Inbox, know: Know, now: datetime
) -> None:
    person = Person(name="Олена", customer_id="3")
    other = shop.inbox_set.create(channel="woocommerce", name="Another")
    assert know("Олена", customer_id="3") != know_buyer(shop, person, inbox=other, now=now)


def test_what_is_no_address_makes_nobody_one(know: Know) -> None:
    assert know("Олена", "none", "12") != know("Ірина", "none", "12")


def test_a_name_alone_makes_nobody_one(know: Know) -> None:
    assert know("Олена Коваль") != know("Олена Коваль")


def test_addresses_of_two_in_one_material_join_them_where_nothing_disagrees(know: Know) -> None:
    by_mail, by_phone = know("Олена", "olena@example.com"), know("", phone="0501234567")
    both = know("Олена Коваль", "olena@example.com", "0501234567")
    assert both == by_mail
    assert list(BuyerJoin.objects.values_list("kept", "joined")) == [(by_mail.pk, by_phone.pk)]


def test_names_that_disagree_are_only_suggested(know: Know) -> None:
    olena, ivan = know("Олена", "olena@example.com"), know("Іван", phone="0501234567")
    assert know("Олена", "olena@example.com", "0501234567") == olena
    assert not BuyerJoin.objects.exists()
    suggestion = JoinSuggestion.objects.get()
    assert {suggestion.one, suggestion.other} == {olena, ivan}


def test_two_customers_of_one_shop_are_only_suggested(know: Know) -> None:
    one = know("Олена", customer_id="3")
    know("Олена", "olena@example.com", customer_id="4")
    assert know("Олена", "olena@example.com", customer_id="3") == one
    assert not BuyerJoin.objects.exists()
    assert JoinSuggestion.objects.count() == 1


def test_a_suggestion_is_made_once(know: Know) -> None:
    know("Олена", "olena@example.com")
    know("Іван", phone="0501234567")
    for _ in range(3):
        know("Олена", "olena@example.com", "0501234567")
    assert JoinSuggestion.objects.count() == 1


def test_a_households_phone_does_not_make_husband_and_wife_one(know: Know) -> None:
    wife = know("Олена Коваль", "olena@example.com", "0501234567")
    husband = know("Іван Коваль", "ivan@example.com", "0501234567")
    assert husband != wife
    assert JoinSuggestion.objects.get().why == "phone"


def test_a_new_address_of_a_known_buyer_is_learnt_and_the_name_kept(know: Know) -> None:
    know("Олена Коваль", "olena@example.com")
    buyer = know("olenka", "olena@example.com", "0501234567")
    assert buyer.name == "Олена Коваль"
    assert sorted(buyer.addresses.values_list("value", flat=True)) == [
        "+380501234567",
        "olena@example.com",
    ]


def test_another_shop_does_not_know_them(know: Know, stranger: Teammate, now: datetime) -> None:
    ours = know("Олена", "olena@example.com")
    person = Person(name="Олена", email="olena@example.com")
    assert know_buyer(stranger.shop, person, inbox=None, now=now) != ours
    assert Buyer.objects.count() == 2


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Олена Коваль", "коваль олена", True),
        ("Олена", "Олена О'Коваль", True),
        ("О’Коваль", "О'коваль", True),
        ("Łukasz Żółć", "łukasz żółć", True),
        ("", "Олена", True),
        ("Олена", "Ірина", False),
        ("Олена Коваль", "Іван Коваль", False),
    ],
)
def test_names_agree(one: str, other: str, agree: bool) -> None:
    assert names_agree(one, other) is names_agree(other, one) is agree


@pytest.mark.parametrize(
    ("written", "countries", "read"),
    [
        ("050 123 45 67", ("UA",), "+380501234567"),
        ("600700800", ("PL", "UA"), "+48600700800"),
        ("600700800", ("", "UA"), ""),
        ("+44 20 7946 0958", ("UA",), "+442079460958"),
        ("дзвоніть", ("UA",), ""),
        ("", ("UA",), ""),
    ],
)
def test_phones(written: str, countries: tuple[str, ...], read: str) -> None:
    assert e164(written, *countries) == read


@pytest.mark.parametrize("written", ["", "olena", "@example.com", "olena@"])
def test_no_e_mail(written: str) -> None:
    assert fold_email(written) == ""
