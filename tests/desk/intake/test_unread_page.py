"""The seller sees what could not be read, gets it as it came, and has it tried again."""

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.intake.deliveries import MAIL, take_delivery
from takt.desk.intake.models import Delivery
from takt.desk.intake.turning import note_problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(teammate: Teammate) -> Client:
    client = Client()
    client.force_login(teammate.user)
    return client


@pytest.fixture
def delivery(mailbox: Inbox, now: datetime) -> Delivery:
    mail = b"From: olena@example.com\nSubject: Hi\n\nWhen?\n"
    return note_problem(take_delivery(mailbox, mail, MAIL, now=now), "found a cat", attempts=5)


def address(name: str, shop: Shop, *args: int) -> str:
    return reverse(name, args=[shop.slug, *args])


def test_it_is_shown_with_its_problem(client: Client, shop: Shop, delivery: Delivery) -> None:
    page = client.get(address("unread", shop)).content.decode()
    assert "found a cat" in page
    assert address("unread_trial", shop, delivery.pk) in page


def test_an_empty_page_says_what_will_be_here(client: Client, shop: Shop) -> None:
    assert "could be read" in client.get(address("unread", shop)).content.decode()


def test_it_is_given_back_as_it_came_and_not_shown_in_the_browser(
    client: Client, shop: Shop, delivery: Delivery
) -> None:
    answer = client.get(address("unread_material", shop, delivery.pk))
    assert answer.content == bytes(delivery.content)
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_tried_again_it_is_taken_in(client: Client, shop: Shop, delivery: Delivery) -> None:
    client.post(address("unread_trial", shop, delivery.pk))
    delivery.refresh_from_db()
    assert delivery.message is not None
    assert (delivery.message.subject, delivery.problem) == ("Hi", "")
    assert "has been taken in" in client.get(address("unread", shop)).content.decode()
