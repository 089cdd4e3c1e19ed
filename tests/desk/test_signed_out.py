"""Signed out while writing: nothing is done, nothing typed is lost, and no page holds another."""

import pytest
from django.test import Client

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.outbox.models import OutgoingLetter
from tests.desk.pages.conftest import Desk, Mail, at_the_moment, desk, mail

__all__ = ["at_the_moment", "desk", "mail"]  # fixtures

LETTER = "Добрий день, Олено! Доставка коштує 80 грн."


@pytest.fixture
def letters(shop: Shop, mail: Mail) -> str:
    """Where the letters of a conversation are sent."""
    return f"/s/{shop.slug}/conversations/{mail('Скільки коштує доставка?').pk}/letters/"


def page_of(letters: str) -> str:
    return letters.removesuffix("letters/")


def test_a_letter_comes_back_with_the_way_to_its_page(letters: str) -> None:
    came_from = {"Referer": f"http://testserver{page_of(letters)}"}
    answer = Client().post(letters, {"text": LETTER}, headers=came_from)
    assert answer.status_code == 403
    said = answer.content.decode()
    assert LETTER in said
    assert f'href="{page_of(letters)}"' in said
    assert not OutgoingLetter.objects.exists()


def test_a_form_older_than_the_newest_signing_in_comes_back_too(
    letters: str, owner: Teammate
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner.user)
    came_from = {"Referer": f"http://testserver{page_of(letters)}"}
    answer = client.post(letters, {"text": LETTER}, headers=came_from)
    assert answer.status_code == 403
    assert LETTER in answer.content.decode()


def test_what_a_foreign_page_made_up_is_not_shown(letters: str) -> None:
    answer = Client().post(letters, {"text": LETTER}, headers={"Referer": "https://evil.example/"})
    assert answer.status_code == 403
    assert LETTER not in answer.content.decode()


@pytest.mark.parametrize("part", ["remarks/", "news/", "about/"])
def test_a_part_of_a_page_never_becomes_the_page_to_sign_in(letters: str, part: str) -> None:
    asks = {"HX-Request": "true"}
    answer = Client().post(page_of(letters) + part, headers=asks)
    assert (answer.status_code, answer.content) == (401, b"")


def test_the_address_of_a_letter_that_came_back_leads_to_its_page(
    desk: Desk, letters: str, owner: Teammate
) -> None:
    client = Client()
    client.force_login(owner.user)
    assert client.get(letters).headers["Location"] == page_of(letters)
