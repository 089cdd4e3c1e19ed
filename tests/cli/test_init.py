"""`takt init`: a shop and its owner."""

from collections.abc import Callable
from datetime import datetime

import pytest
from click.testing import Result
from django.db import connection

from takt.cli.new_shop import open_shop
from takt.desk.accounts.models import Shop, Teammate, User
from takt.desk.playbooks.queries import playbook_of
from tests.cli.conftest import Takt

Init = Callable[..., Result]

ANSWERS = ("--language", "pl", "--zone", "Europe/Warsaw", "--playbook", "bookseller")


@pytest.fixture
def init(db: None, takt: Takt) -> Init:
    def run(shop: str = "Łąka", owner: str = "anna@example.com", *options: str) -> Result:
        given = ("--shop", shop, "--owner", owner, *ANSWERS, "--password", "correct horse")
        return takt("init", *given, *options)

    return run


def test_it_makes_the_shop_with_its_playbook_and_its_owner(init: Init) -> None:
    assert init().exit_code == 0
    shop = Shop.objects.get()
    assert (shop.name, shop.slug, shop.language, shop.zone_name) == (
        "Łąka",
        "laka",
        "pl",
        "Europe/Warsaw",
    )
    assert str(playbook_of(shop.pk).zone) == "Europe/Warsaw"
    owner = Teammate.objects.get()
    assert owner.is_owner
    assert owner.user.check_password("correct horse")


def test_what_is_not_given_is_asked_for(db: None, takt: Takt) -> None:
    answers = "Бурштин\nuk\nEurope/Kyiv\nmaker\nolha@example.com\n"
    result = takt("init", "--password", "correct horse", typed=answers)
    assert result.exit_code == 0
    assert Shop.objects.get().slug == "burshtyn"


def test_a_password_that_won_t_do_is_asked_for_once_more(
    db: None, takt: Takt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TAKT_OWNER_PASSWORD", raising=False)
    given = ("--shop", "Łąka", "--owner", "anna@example.com", *ANSWERS)
    weak, differing, good = "abc\nabc\n", "correct horse\ncorect horse\n", "correct horse\n" * 2
    result = takt("init", *given, typed=weak + differing + good)
    assert result.exit_code == 0
    assert "This password is too short." in result.stderr
    assert User.objects.get().check_password("correct horse")


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Warsaw", "PL"),
        ("Europe/London", "GB"),
        ("Europe/Kyiv", "UA"),
        ("Europe/Kiev", "UA"),
        ("America/New_York", "US"),
        ("UTC", "UA"),
    ],
)
def test_the_country_is_that_of_the_zone(init: Init, zone: str, country: str) -> None:
    assert init("Łąka", "anna@example.com", "--zone", zone).exit_code == 0
    assert Shop.objects.get().country == country


def test_another_country_may_be_named(init: Init) -> None:
    init("Łąka", "anna@example.com", "--country", "de")
    assert Shop.objects.get().country == "DE"


def test_nothing_is_locked_while_the_password_is_typed(db: None, now: datetime) -> None:
    held: list[int] = []

    def typed() -> str:
        held.append(len(connection.savepoint_ids))
        return "correct horse"

    around = len(connection.savepoint_ids)
    open_shop(shop_name="Łąka", owner="anna@example.com", ask_password=typed, now=now)
    assert held == [around]


def test_a_second_shop_of_the_same_person_keeps_the_password(init: Init) -> None:
    init()
    init("Druga", "anna@example.com", "--password", "another one 7")
    assert User.objects.get().check_password("correct horse")
    assert Shop.objects.count() == 2


def test_an_address_that_is_taken(init: Init) -> None:
    init()
    result = init("Łąka", "other@example.com")
    assert result.exit_code == 2
    assert "/s/laka/ is another shop's address; choose another with --slug" in result.stderr


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--slug", "my shop", "expected a-z, 0-9, - and _"),
        ("--slug", "лука", "expected a-z, 0-9, - and _"),
        ("--shop", "  ", "expected the name that buyers know"),
        ("--country", "Ukraine", "expected two letters such as UA"),
        ("--zone", "Mars/X", "expected a place such as Europe/Kyiv"),
    ],
)
def test_what_would_make_a_shop_that_can_t_be_opened(
    init: Init, option: str, value: str, expected: str
) -> None:
    result = init("Łąka", "anna@example.com", option, value)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert not Shop.objects.exists()


def test_a_weak_password_leaves_nothing_behind(init: Init) -> None:
    result = init("Łąka", "anna@example.com", "--password", "123")
    assert result.exit_code == 2
    assert "the password won't do" in result.stderr
    assert not Shop.objects.exists()


def test_a_zone_that_is_nowhere(takt: Takt) -> None:
    result = takt("init", "--zone", "Europe/Nowhere")
    assert result.exit_code == 2
    assert "found “Europe/Nowhere”, expected a place such as Europe/Kyiv" in result.stderr


def test_an_address_that_is_no_e_mail(takt: Takt) -> None:
    result = takt("init", "--owner", "anna")
    assert result.exit_code == 2
    assert "found “anna”, expected an address" in result.stderr
