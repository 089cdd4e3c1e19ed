"""The playbook and the letters: read in words, switched, changed, refused with the place."""

from datetime import datetime
from html import unescape

import pytest

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.agenda.models import NextAction
from takt.desk.agenda.operations import refresh_sales
from takt.desk.playbooks.models import LetterText, PlaybookVersion
from takt.desk.playbooks.queries import playbook_of, playbook_text
from takt.desk.ui import words
from takt.journey import READY_PLAYBOOKS, ready_playbook
from takt.letters import ready
from tests.desk.pages.conftest import PLACED, Desk, Sale
from tests.response import Response


def change(desk: Desk, play: str, within: str, *, enabled: bool = True) -> Response:
    return desk.post(
        f"playbook/plays/{play}/", within=within, **({"enabled": "on"} if enabled else {})
    )


def test_plays_are_read_in_words_with_practice_and_reason(desk: Desk) -> None:
    page = desk.text("playbook/")
    assert "Greet the buyer and write out the terms" in page
    assert "1 working hour" in page
    assert "An order without a word is normal" in page
    assert "Nothing is sent that the buyer has not confirmed." in page


def test_another_time_is_saved_over_the_ready_playbook(desk: Desk, shop: Shop) -> None:
    change(desk, "greeting", "2h")
    assert playbook_text(shop) == 'extends = "maker"\n\n[plays.greeting]\nwithin = "2h"\n'
    change(desk, "greeting", "2h", enabled=False)
    assert not playbook_of(shop.pk).plays["greeting"].enabled
    assert "switched off" in desk.text("playbook/")
    assert desk.text("playbook/history/").count("<pre>") == 2


def test_open_sales_follow_the_playbook(desk: Desk, sale: Sale, shop: Shop, now: datetime) -> None:
    sale(PLACED)
    before = NextAction.objects.get(play="greeting").due_at
    change(desk, "greeting", "3h")
    refresh_sales(shop.pk, now=now)
    assert (NextAction.objects.get(play="greeting").due_at - before).total_seconds() == 2 * 3600


def test_a_time_that_is_none_is_refused_with_its_place(desk: Desk) -> None:
    response = change(desk, "greeting", "2 hors")
    assert response.status_code == 422
    place = response.content.decode().partition('id="play-greeting"')[2].partition("</li>")[0]
    assert "“2 hors” is no stretch of time" in place
    assert "<details open>" in place
    assert 'value="2 hors"' in place
    assert not PlaybookVersion.objects.exists()


def test_a_form_without_its_time_is_refused_and_not_an_error(desk: Desk) -> None:
    assert desk.post("playbook/plays/greeting/").status_code == 422
    assert not PlaybookVersion.objects.exists()


def test_a_time_is_typed_in_the_language_of_the_page(desk: Desk, shop: Shop) -> None:
    desk.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "uk"
    assert 'value="2 робочі дні"' in desk.text("playbook/")
    change(desk, "greeting", "3 робочі дні")
    assert str(playbook_of(shop.pk).plays["greeting"].within) == "3 working days"
    page = change(desk, "greeting", "згодом").content.decode()
    assert "«згодом» — це не проміжок часу" in page


def test_a_time_counted_forward_stays_so(desk: Desk, shop: Shop) -> None:
    assert "A minus counts back" in change(desk, "greeting", "-2h").content.decode()
    assert not PlaybookVersion.objects.exists()


def test_hours_that_are_none_are_said_beside_their_day(desk: Desk) -> None:
    times = {"monday": "9-25", "tuesday": "9-13", "quiet_from": "99", "first": "x", "next": "8h"}
    typed = {"silence_limit": "3d", "holidays": "XX", "days_off": "10.08.2026, 2026-13-01"}
    response = desk.post("playbook/times/", **times, **typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "“9-25” are no opening hours." in page
    assert "“99” is no time of day." in page
    assert "“XX”: holidays are known of CZ, DE, GB" in page
    assert page.count("field-error") == 5


@pytest.mark.parametrize(
    ("address", "place"), [("times/", "#hours"), ("plays/greeting/", "#play-greeting")]
)
def test_a_refused_change_can_be_opened_by_its_address(
    desk: Desk, address: str, place: str
) -> None:
    opened = desk.get(f"playbook/{address}")
    assert opened.headers["Location"] == desk.url(f"playbook/{place}")


def test_hours_are_changed_by_day(desk: Desk, shop: Shop) -> None:
    page = desk.text("playbook/")
    assert 'value="09:00-13:00, 14:00-18:00"' in page
    days = dict.fromkeys(["monday", "tuesday", "wednesday", "thursday"], "09:00-13:00, 14:00-18:00")
    desk.post(
        "playbook/times/", **days, friday="10:00-16:00", saturday="", sunday="",
        quiet_from="22:00", quiet_to="08:00", first="4h", next="8h", silence_limit="3d",
        holidays="UA", days_off="2026-08-24",
    )  # fmt: skip
    assert playbook_of(shop.pk).hours[4] == ((600, 960),)
    quiet = playbook_of(shop.pk).quiet_hours
    assert quiet is not None
    assert f"{quiet.start:%H:%M}" == "22:00"


def test_the_text_is_saved_only_without_problems(desk: Desk, shop: Shop) -> None:
    response = desk.post(
        "playbook/text/", text='extends = "maker"\n[plays.greting]\nwithin = "1h"\n'
    )
    assert response.status_code == 422
    assert "Line 2" in response.content.decode()
    desk.post("playbook/text/", text='extends = "bookseller"\n')
    assert playbook_of(shop.pk).name == "bookseller"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Line 1: found extends = 'makr'; expected “maker”."),
        ("uk", "Рядок 3. Знайдено: назва «payment_thanks»; очікувалося: «payment-thanks»."),
        ("ru", "Строка 4. Найдено: enabled = 'no'; ожидалось: true или false."),
        ("pl", "Wiersz 4. Znaleziono: enabled = 'no'; oczekiwano: true albo false."),
    ],
)
def test_what_is_wrong_is_told_in_the_language_of_the_page(
    desk: Desk, language: str, said: str
) -> None:
    desk.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    text = 'extends = "makr"\nzone = "Kyiv"\n[plays.payment_thanks]\nenabled = "no"\n'
    page = desk.post("playbook/text/", text=text).content.decode()
    assert said in unescape(page)


def test_a_teammate_reads_and_an_owner_changes(colleagues_desk: Desk) -> None:
    assert "Put in force" not in colleagues_desk.text("playbook/")
    assert change(colleagues_desk, "greeting", "2h").status_code == 403
    text = 'extends = "bookseller"\n'
    assert colleagues_desk.post("playbook/text/", text=text).status_code == 403


def test_own_wording_of_a_letter_and_the_way_back(desk: Desk) -> None:
    shipped = ready.letter("greeting", "uk")
    assert shipped.subject in desk.text("letters/greeting/uk/")
    desk.post(
        "letters/greeting/uk/", subject="Ваше {order_number}", body="{greeting_line} Дякуємо!"
    )
    assert LetterText.objects.get().subject == "Ваше {order_number}"
    desk.post("letters/greeting/uk/", forget="1")
    assert not LetterText.objects.exists()


def test_an_unknown_placeholder_is_refused_with_its_place(desk: Desk) -> None:
    response = desk.post(
        "letters/greeting/uk/", subject="Ваше", body="Дякуємо!\nНомер {order_nomber}"
    )
    page = response.content.decode()
    assert response.status_code == 422
    assert "Line 2, column 7" in page
    assert "did you mean {order_number}?" in page
    assert not LetterText.objects.exists()


def test_a_placeholder_like_none_is_not_answered_with_fifty(desk: Desk) -> None:
    response = desk.post("letters/greeting/uk/", subject="Ваше", body="{x}")
    page = response.content.decode()
    assert "There is no placeholder {x}; all that there are stand on this page." in page


def test_terms_stand_in_the_letter_itself(desk: Desk, sale: Sale, mailbox: Inbox) -> None:
    journey = sale(PLACED)
    desk.post("letters/terms/uk/", payment_terms="на картку, 3 дні")
    response = desk.post("conversations/", journey=journey.pk, letter="greeting")
    assert "на картку, 3 дні" in desk.client.get(response.headers["Location"]).content.decode()


@pytest.mark.parametrize("name", READY_PLAYBOOKS)
def test_every_ready_play_guard_and_letter_has_words(name: str) -> None:
    playbook = ready_playbook(name)
    assert set(playbook.plays) <= set(words.PLAY_TITLES)
    assert set(playbook.guards) <= set(words.GUARD_WORDS)
    assert {play.practice for play in playbook.plays.values()} <= set(words.PRACTICE_WORDS)
    assert set(ready.names()) <= set(words.LETTER_TITLES)
