"""Buyers, settings, signing in."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import Settings

from takt.channels.email.channel import EmailChannel
from takt.desk.accounts.models import Inbox, Shop, Teammate, User
from takt.desk.accounts.operations import add_teammate
from takt.desk.buyers.models import Buyer
from takt.desk.playbooks.models import PlaybookVersion
from takt.desk.playbooks.queries import playbook_of
from tests.desk.pages.conftest import PLACED, Desk, Sale

MAIL = {
    "name": "Пошта", "address": "shop@example.com", "is_active": "on",
    "imap_host": "127.0.0.1", "imap_port": "1", "imap_security": "none",
    "smtp_host": "127.0.0.1", "smtp_port": "1", "smtp_security": "none",
    "user": "shop", "secret_password": "hush-hush",
}  # fmt: skip


def test_two_buyers_are_joined_and_parted_again(desk: Desk, sale: Sale) -> None:
    kept = sale(PLACED).buyer
    other = sale(PLACED.replace("1001", "1002"), "Olena Koval", "olena@work.example").buyer
    desk.post(f"buyers/{kept.pk}/joins/", other=other.pk)
    page = desk.text(f"buyers/{kept.pk}/")
    assert "№1001" in page
    assert "№1002" in page
    assert "olena@work.example" in page
    assert desk.text("buyers/").count("data-row") == 1
    join = kept.joins.get()
    desk.post(f"buyers/joins/{join.pk}/undoing/")
    assert "№1002" not in desk.text(f"buyers/{kept.pk}/")
    assert "№1002" in desk.text(f"buyers/{other.pk}/")


def test_an_order_is_found_by_its_buyers_new_name(desk: Desk, sale: Sale) -> None:
    buyer = sale(PLACED).buyer
    desk.post(f"buyers/{buyer.pk}/", name="Соломія Гнатюк", language="uk")
    assert "№1001" in desk.text("search/?q=гнатюк")


def test_the_other_one_is_found_by_any_word(desk: Desk, sale: Sale) -> None:
    kept = sale(PLACED).buyer
    desk.post(f"buyers/{kept.pk}/addresses/", value="+380 50 123 45 67")
    other = sale(PLACED.replace("1001", "1002"), "Żółta", "zolta@example.pl").buyer
    desk.post(f"buyers/{other.pk}/", name="Żaneta Żółta", language="pl")
    assert "Żaneta Żółta" in desk.text(f"buyers/{kept.pk}/?with=zolta")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("olena@@example", "neither"),
        ("067 123", "neither"),
        ("anna@example.pl", "Anna Nowak has this address"),
        ("OLENA@example.com", "stands here already"),
    ],
)
def test_what_is_no_address_of_this_buyer_is_not_added(
    desk: Desk, sale: Sale, value: str, said: str
) -> None:
    buyer = sale(PLACED).buyer
    sale(PLACED.replace("1001", "1002"), "Anna Nowak", "anna@example.pl")
    answer = desk.post(f"buyers/{buyer.pk}/addresses/", value=value)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert desk.get(f"buyers/{buyer.pk}/addresses/").status_code == 302  # the page opened again
    assert buyer.addresses.get().value == "olena@example.com"


def test_an_address_typed_wrongly_is_taken_off_and_no_longer_written_to(
    desk: Desk, sale: Sale
) -> None:
    buyer = sale(PLACED, email="").buyer
    for value in ("olena@exmaple.com", "olena@example.com"):
        desk.post(f"buyers/{buyer.pk}/addresses/", value=value)
    wrong = buyer.addresses.get(value="olena@exmaple.com")
    desk.post(f"buyers/addresses/{wrong.pk}/removal/")
    page = desk.text(f"buyers/{buyer.pk}/")
    assert "Deleted: olena@exmaple.com" in page
    assert "exmaple" not in desk.text(f"buyers/{buyer.pk}/")
    assert "№1001" not in desk.text("search/?q=exmaple")


@pytest.mark.parametrize("no_word", ["q", "😀", "—"])
def test_what_has_no_word_finds_nobody(desk: Desk, sale: Sale, no_word: str) -> None:
    page = desk.text(f"buyers/{sale(PLACED).buyer_id}/?with={no_word}")
    assert "Nobody" in page or "nobody" in page


def test_the_greeting_is_shown_and_corrected_once(desk: Desk, sale: Sale) -> None:
    buyer = sale(PLACED).buyer
    assert "Добрий день, Олено!" in desk.text(f"buyers/{buyer.pk}/")
    desk.post(f"buyers/{buyer.pk}/greetings/uk/", salutation="пані професорко")
    page = desk.text(f"buyers/{buyer.pk}/")
    assert "Добрий день, пані професорко!" in page
    assert "Здравствуйте, Олена!" in page
    assert desk.post(f"buyers/{buyer.pk}/greetings/de/", salutation="x").status_code == 404


@pytest.mark.parametrize(
    ("value", "said"),
    [("neither", "is neither an e-mail"), ("olena@example.com", "has this address")],
)
def test_an_address_that_can_t_be_added_is_said(
    desk: Desk, sale: Sale, value: str, said: str
) -> None:
    sale(PLACED)
    other = sale(PLACED.replace("1001", "1002"), "Ada", "ada@example.com").buyer
    response = desk.post(f"buyers/{other.pk}/addresses/", value=value)
    assert (response.status_code, said in response.content.decode()) == (422, True)


def test_a_mail_account_is_connected_and_its_password_never_shown(desk: Desk) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    inbox = Inbox.objects.get()
    assert (inbox.address, inbox.settings["user"]) == ("shop@example.com", "shop")
    assert (inbox.secrets["secret_password"], "secret_password" in inbox.settings) == (
        "hush-hush", False,
    )  # fmt: skip
    assert "hush-hush" not in desk.text(f"settings/inboxes/{inbox.pk}/")


def test_a_password_left_empty_stays(desk: Desk) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    inbox = Inbox.objects.get()
    desk.post(f"settings/inboxes/{inbox.pk}/", **MAIL | {"secret_password": "", "user": "other"})
    inbox.refresh_from_db()
    assert (inbox.settings["user"], inbox.secrets["secret_password"]) == ("other", "hush-hush")


def test_passwords_that_another_key_has_sealed_are_asked_for(
    desk: Desk, settings: Settings
) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    inbox = Inbox.objects.get()
    for page in ("settings/", f"settings/inboxes/{inbox.pk}/"):
        assert "secret key is another one now" not in desk.text(page)
    settings.SECRET_KEY = "another"
    desk.client.force_login(Teammate.objects.get().user)
    for page in ("settings/", f"settings/inboxes/{inbox.pk}/"):
        assert "secret key is another one now" in desk.text(page)
    desk.post(f"settings/inboxes/{inbox.pk}/", **MAIL)
    assert "secret key is another one now" not in desk.text("settings/")


def test_a_connection_that_fails_says_so(desk: Desk) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    desk.post(f"settings/inboxes/{Inbox.objects.get().pk}/trial/")
    page = desk.text("settings/")
    assert "notice-error" in page
    assert "The connection works" not in page


def test_a_problem_is_said_once_and_no_longer_after_a_change(desk: Desk, now: datetime) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    inbox = Inbox.objects.get()
    EmailChannel().poll(inbox, now)
    page = f"settings/inboxes/{inbox.pk}/"
    desk.post(f"{page}trial/")
    assert desk.text(page).count("No connection to port 1.") == 2  # of the two servers
    desk.post(page, **MAIL)
    assert "notice-error" not in desk.text(page)


def test_why_a_connection_failed_is_told_to_each_in_their_language(
    desk: Desk, colleagues_desk: Desk, now: datetime
) -> None:
    desk.post("settings/inboxes/new/email/", **MAIL)
    EmailChannel().poll(Inbox.objects.get(), now)
    colleagues_desk.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "pl"
    assert "No connection to port 1." in desk.text("settings/")
    assert "Brak połączenia z portem 1." in colleagues_desk.text("settings/")


def test_a_shop_connection_shows_the_address_for_webhooks(desk: Desk) -> None:
    desk.post(
        "settings/inboxes/new/woocommerce/", name="Shop", is_active="on", secret_webhook="s3cret"
    )
    inbox = Inbox.objects.get()
    assert f"http://testserver/hooks/{inbox.token}/" in desk.text(f"settings/inboxes/{inbox.pk}/")


def test_letters_are_chosen_by_what_they_are_called(desk: Desk) -> None:
    page = desk.text("settings/inboxes/new/woocommerce/")
    assert '<option value="payment-thanks">Thanks for the payment</option>' in page


def test_who_is_added_is_no_owner_unless_it_is_said(desk: Desk) -> None:
    assert '<option value="teammate" selected>' in desk.text("settings/teammates/")


def test_the_pages_speak_as_the_browser_asks_until_a_language_is_chosen(
    desk: Desk, owner: Teammate
) -> None:
    assert '<option value="" selected>as the browser asks' in desk.text("settings/")
    desk.post("settings/me/", name="Olha", language="")
    owner.user.refresh_from_db()
    assert (owner.user.name, owner.user.language) == ("Olha", "")


def test_a_teammate_comes_and_goes(desk: Desk, shop: Shop) -> None:
    desk.post("settings/teammates/", email="New@Example.com", name="Нова", role="teammate")
    assert not User.objects.filter(email="new@example.com").exists()
    desk.post(
        "settings/teammates/", email="New@Example.com", password="correct horse", role="teammate"
    )
    person = Teammate.objects.get(user__email="new@example.com")
    assert Client().login(email="new@example.com", password="correct horse")
    desk.post(f"settings/teammates/{person.pk}/", role="none")
    assert not Teammate.objects.filter(pk=person.pk).exists()


def test_the_last_owner_can_t_go(desk: Desk, owner: Teammate) -> None:
    desk.post(f"settings/teammates/{owner.pk}/", role="teammate")
    owner.refresh_from_db()
    assert owner.is_owner
    assert "A shop needs an owner" in desk.text("settings/")


def test_who_is_in_the_shop_is_not_let_in_as_less(
    desk: Desk, shop: Shop, teammate: Teammate
) -> None:
    Teammate.objects.filter(pk=teammate.pk).update(role=Teammate.Role.OWNER)
    email = teammate.user.email.upper()
    response = desk.post("settings/teammates/", email=email, role="teammate")
    assert response.status_code == 422
    assert "in the shop already" in response.content.decode()
    assert add_teammate(shop, email=email, role=Teammate.Role.TEAMMATE).is_owner


def test_the_hours_move_to_another_zone_with_the_shop(desk: Desk, shop: Shop) -> None:
    told = {"name": "Б", "language": "uk", "country": "PL", "signature": ""}
    desk.post("settings/shop/", zone_name="Europe/Warsaw", **told)
    assert str(playbook_of(shop.pk).zone) == "Europe/Warsaw"
    desk.post("settings/shop/", zone_name="Europe/Warsaw", **told)
    assert PlaybookVersion.objects.count() == 1


def test_pages_speak_the_language_one_chose(desk: Desk) -> None:
    desk.post("settings/me/", name="Марія", language="uk")
    page = desk.text("today/")
    assert '<html lang="uk">' in page
    assert "Сьогодні" in page


def test_a_zone_that_is_none_is_refused(desk: Desk, shop: Shop) -> None:
    response = desk.post(
        "settings/shop/", name="Б", language="uk", zone_name="Kiev", country="UA", signature=""
    )
    assert response.status_code == 422
    assert "is no time zone" in response.content.decode()


def test_a_shops_address_cut_short_leads_to_its_day(desk: Desk) -> None:
    assert desk.get("").headers["Location"] == "/s/burshtyn/today/"


def test_signing_in_leads_to_the_day(owner: Teammate, now: datetime) -> None:
    client = Client()
    front = client.get("/", follow=True)
    assert "Sign in" in front.content.decode()
    data = {"username": "OWNER@example.com", "password": "correct horse battery"}
    page = client.post("/login/", data, follow=True)
    assert page.redirect_chain[-1][0] == "/s/burshtyn/today/"
    assert Buyer.objects.count() == 0


def test_a_wrong_password_says_what_to_check(owner: Teammate) -> None:
    page = Client().post("/login/", {"username": "owner@example.com", "password": "no"})
    assert "belong together" in page.content.decode()


def test_a_person_without_a_shop_is_told_what_to_do(db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_user("new@example.com", "correct horse"))
    assert "takt init" in client.get("/").content.decode()
