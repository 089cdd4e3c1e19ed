"""What the checks say while the seller writes, and at sending whatever the page had shown."""

from datetime import datetime, timedelta

import pytest

from takt.desk.conversations.checks import check_draft
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.places import placed
from takt.desk.conversations.ready import blank_letter
from takt.desk.orders.models import Event
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.sent import store_as_sent
from tests.desk.pages.conftest import CONFIRMED, PLACED, Desk, Mail, Sale

TWO_QUESTIONS = "Добрий день! Скільки коштує доставка до Львова? Чи є каблучка у розмірі 17?"
ANSWERS_ONE = "Добрий день, Олено! Доставка до Львова коштує 80 грн."
SENT = "Добрий день, Олено! Ваше замовлення вже відправлено Новою поштою."
SENDS_AWAY = "Добрий день, Олено! Вся інформація є в правилах магазину."


def live(desk: Desk, talk: Conversation, text: str) -> str:
    answer = desk.post(f"conversations/{talk.pk}/remarks/", text=text)
    assert answer.status_code == 200
    return answer.content.decode()


def send(desk: Desk, talk: Conversation, text: str, **more: object) -> tuple[int, str]:
    data = {"text": text, "once": "a", "seen": "", **more}
    answer = desk.post(f"conversations/{talk.pk}/letters/", **data)
    return answer.status_code, answer.content.decode()


def test_each_question_is_ticked_off_by_its_answer(desk: Desk, mail: Mail) -> None:
    page = live(desk, mail(TWO_QUESTIONS), ANSWERS_ONE)
    about_delivery, about_size = page.split('<li class="question"')[1:]
    assert 'data-state="met"' in about_delivery
    assert "Доставка до Львова коштує 80 грн." in about_delivery
    start = ANSWERS_ONE.index("Доставка")
    assert f'data-place="{start}-{len(ANSWERS_ONE)}"' in about_delivery
    assert "open" in about_size
    assert "data-state" not in about_size


def test_the_shop_s_name_under_the_letter_answers_nothing(desk: Desk, mail: Mail) -> None:
    desk.shop.signature = "Ольга\nБурштин"
    desk.shop.save(update_fields=["signature"])
    talk = mail("Добрий день! А сережки «Кристал» з бурштином є?")
    page = live(desk, talk, "Добрий день! Доставка коштує 70 грн.\r\n\r\nОльга\r\nБурштин\r\n")
    assert "Бурштин" not in page.partition('id="questions"')[2]


def test_the_questions_stand_open_before_anything_is_written(desk: Desk, mail: Mail) -> None:
    page = desk.text(f"conversations/{mail(TWO_QUESTIONS).pk}/")
    questions = page.partition('id="questions"')[2].partition("</section>")[0]
    assert questions.count(">open<") == 2
    assert "data-remark" not in page
    assert "No remarks." not in page


def test_a_letter_without_questions_shows_no_list(desk: Desk, mail: Mail) -> None:
    page = desk.text(f"conversations/{mail('Усе підходить, оплачую завтра.').pk}/")
    assert "hidden>" in page.partition('id="questions"')[2].partition("<ul>")[0]


def test_several_letters_that_wait_are_answered_together(
    desk: Desk, mail: Mail, now: datetime
) -> None:
    mail(TWO_QUESTIONS, at=now - timedelta(hours=1))
    talk = mail("І ще: а коли надішлете?", thread_ids=["<0@buyer.example>"])
    assert live(desk, talk, "").count('<li class="question"') == 3


def test_nothing_to_remark_is_said_calmly(desk: Desk, mail: Mail) -> None:
    assert "No remarks." in live(desk, mail("Дякую! Чекаю."), "Добрий день, Олено! Дякуємо Вам.")


def test_a_place_to_fill_in_is_shown_before_sending(desk: Desk, mail: Mail) -> None:
    text = "Добрий день, Олено! Так, є гарантія: [гарантія]."
    page = live(desk, mail("Дякую! Чекаю."), text)
    assert "1 place to fill in" in page
    start = text.index("[")
    assert f'data-place="{start}-{len(text) - 1}" data-severity="stop">[гарантія]<' in page
    assert "No remarks." not in page


def test_a_remark_names_its_place_as_the_browser_counts(desk: Desk, mail: Mail) -> None:
    text = f"🎁🎁 {SENDS_AWAY}"
    sentence = "Вся інформація є в правилах магазину."
    start = text.index(sentence) + 2  # a present is two units
    page = live(desk, mail("Чи є доставка?"), text.replace("! ", "!\r\n"))
    assert f'data-place="{start}-{start + len(sentence)}" data-severity="warning"' in page


@pytest.mark.parametrize("text", ["a🎁b", "Привіт", "🇺🇦"])
def test_places_count_utf_16_units(text: str) -> None:
    whole = placed(text, 0, len(text))
    assert whole.end == len(text.encode("utf-16")) // 2 - 1


def test_hints_are_quieter_than_warnings_and_come_last(desk: Desk, mail: Mail) -> None:
    page = live(desk, mail("Чи є доставка?"), "Вся інформація є в правилах магазину.")
    loud, _, quiet = page.partition('<details class="hints">')
    assert "remark-warning" in loud
    assert "remark-hint" not in loud
    assert "remark-warning" not in quiet


def test_the_order_s_facts_are_known_to_the_checks(
    desk: Desk, mail: Mail, sale: Sale, now: datetime
) -> None:
    sale(f'{CONFIRMED}\n2026-03-02 09:55  promise given  date=2026-03-13 text="до п\'ятниці"')
    talk = mail("Коли? №1001")
    found = check_draft(talk, SENT, now=now)
    assert [remark.kind for remark in found.stops] == ["says_sent_but_not"]


def test_a_stop_asks_for_a_reason_and_keeps_the_text(desk: Desk, mail: Mail, sale: Sale) -> None:
    sale(CONFIRMED)
    status, page = send(desk, mail("Дякую! №1001"), SENT)
    assert (status, OutgoingLetter.objects.count()) == (409, 0)
    assert SENT in page.partition("<textarea")[2]
    assert '<input type="hidden" name="remark" value="says_sent_but_not">' in page
    assert "To send it all the same, say why" in page


def test_a_reason_lets_it_go_and_goes_with_it(desk: Desk, mail: Mail, sale: Sale) -> None:
    sale(CONFIRMED)
    talk = mail("Дякую! №1001")
    reason = {"remark": "says_sent_but_not", "reason": " передала сестрою "}
    assert send(desk, talk, SENT, **reason)[0] == 302
    letter = OutgoingLetter.objects.get()
    assert letter.overridden == {"says_sent_but_not": "передала сестрою"}


@pytest.mark.parametrize(
    "given",
    [{"reason": "бо так"}, {"remark": "says_sent_but_not", "reason": "  "}, {"remark": "rude"}],
    ids=["for nothing shown", "without words", "for another remark"],
)
def test_a_reason_counts_only_for_what_was_shown(
    desk: Desk, mail: Mail, sale: Sale, given: dict[str, str]
) -> None:
    sale(CONFIRMED)
    assert send(desk, mail("Дякую! №1001"), SENT, **given)[0] == 409
    assert not OutgoingLetter.objects.exists()


def test_guard_and_check_are_answered_by_one_reason(desk: Desk, mail: Mail, sale: Sale) -> None:
    sale(PLACED)
    talk = mail("Дякую! №1001")
    _, page = send(desk, talk, SENT, letter="shipped")
    assert '<input type="hidden" name="guard" value="really-sent">' in page
    assert page.count('name="reason"') == 1
    both = {"guard": "really-sent", "remark": "says_sent_but_not", "reason": "своїм авто"}
    assert send(desk, talk, SENT, letter="shipped", **both)[0] == 302
    assert Event.objects.filter(kind="guard overridden").count() == 1


def test_a_promise_for_a_cancelled_order_is_told(desk: Desk, mail: Mail, sale: Sale) -> None:
    sale(f"{CONFIRMED}\n2026-03-02 09:55  order cancelled  by=buyer")
    page = live(desk, mail("Дякую! №1001"), "Добрий день, Олено! Замовлення надішлемо завтра.")
    assert "The order is cancelled, and this promises to send it" in page


def test_without_script_warnings_come_once_at_sending(desk: Desk, mail: Mail) -> None:
    talk = mail("Чи є доставка?")
    status, page = send(desk, talk, SENDS_AWAY, without_script="yes")
    assert status == 409
    assert "Not sent yet" in page
    assert '<input type="hidden" name="shown" value="read_the_rules">' in page
    shown = ["read_the_rules", "open_questions"]
    assert send(desk, talk, SENDS_AWAY, without_script="yes", shown=shown)[0] == 302


def test_without_script_open_questions_come_once_at_sending(desk: Desk, mail: Mail) -> None:
    talk = mail(TWO_QUESTIONS)
    status, page = send(desk, talk, ANSWERS_ONE, without_script="yes")
    assert status == 409
    assert "1 question is still open" in page
    again = send(desk, talk, ANSWERS_ONE, without_script="yes", shown="open_questions")
    assert again[0] == 302


def test_a_greeting_and_a_signature_alone_do_not_go(desk: Desk, mail: Mail) -> None:
    talk = mail("Чи є доставка?")
    blank = blank_letter(talk.journey, language="uk").text
    status, page = send(desk, talk, blank)
    assert (status, OutgoingLetter.objects.count()) == (422, 0)
    assert "Write the letter first." in page


def test_with_script_a_warning_was_seen_and_stops_nothing(desk: Desk, mail: Mail) -> None:
    assert send(desk, mail("Чи є доставка?"), SENDS_AWAY)[0] == 302


def test_the_story_tells_the_reason_in_words(
    desk: Desk, mail: Mail, sale: Sale, now: datetime
) -> None:
    journey = sale(CONFIRMED)
    send(desk, mail("Дякую! №1001"), SENT, remark="says_sent_but_not", reason="передала сестрою")
    store_as_sent(OutgoingLetter.objects.get(), now=now)
    page = desk.text(f"orders/{journey.order.pk}/")
    assert "Sent although a check said stop" in page
    assert "передала сестрою" in page


@pytest.mark.parametrize(
    ("draft", "was_heated"),
    [
        ("Добрий день. Ви що, читати не вмієте?", True),
        ("Добрий день. Заберіть відгук, інакше грошей не побачите.", True),
        ("Добрий день, Олено! Гроші повернемо сьогодні.", False),
    ],
)
def test_insults_and_threats_rest_before_they_go(
    mail: Mail, now: datetime, draft: str, was_heated: bool
) -> None:
    assert check_draft(mail(TWO_QUESTIONS), draft, now=now).is_rude is was_heated
