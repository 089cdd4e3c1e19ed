"""The composer while heads are hot (F1, F2): a pause, a quiet word, four steps to begin with."""

from datetime import datetime, timedelta

from django.utils import timezone

from takt.desk.orders.models import Event
from takt.desk.outbox.models import OutgoingLetter
from tests.desk.pages.conftest import CONFIRMED, Desk, Mail, Moved, Sale

ANGRY = (
    "Ви знущаєтесь?! Третій тиждень годуєте мене сніданками! Це вже хамство."
    " Де посилка? Повертайте гроші, бо напишу скаргу і відгук, щоб усі знали."
)


def test_the_page_says_until_when_an_answer_rests(desk: Desk, mail: Mail) -> None:
    row = mail(ANGRY)
    page = desk.text(f"conversations/{row.pk}/")
    assert 'id="pause"' in page
    assert "13:00" in page
    assert 'name="steps" value="four-steps-late"' in page


def test_what_rests_overnight_had_better_name_days_by_their_date(
    desk: Desk, mail: Mail, at_the_moment: Moved, now: datetime
) -> None:
    told = "Name days by their date"
    in_the_day = mail(ANGRY)
    assert told not in desk.text(f"conversations/{in_the_day.pk}/")
    at_the_moment(hours=9, minutes=30)
    at_night = mail(ANGRY, sender="other@example.com", at=now + timedelta(hours=9))
    assert told in desk.text(f"conversations/{at_night.pk}/")


def test_a_ready_letter_that_rests_counts_the_days_from_when_it_leaves(
    desk: Desk, mail: Mail, sale: Sale, at_the_moment: Moved, now: datetime
) -> None:
    sale(f"{CONFIRMED}\n2026-03-02 09:55  promise given  date=2026-03-03")
    at_the_moment(days=2, hours=9, minutes=30)
    row = mail(f"{ANGRY} №1001", at=now + timedelta(days=2, hours=9))
    for page in (f"conversations/{row.pk}/", f"conversations/{row.pk}/ready/"):
        assert "запізнюється на 2 дні" in desk.text(f"{page}?letter=four-steps-late")


def test_corrected_by_hand_the_pause_is_off_the_page_and_the_answer_goes(
    desk: Desk, mail: Mail, at_the_moment: Moved
) -> None:
    row = mail(ANGRY)
    text = "Добрий день! Розуміємо Вас і перепрошуємо: це наша провина."
    desk.post(f"conversations/{row.pk}/letters/", text=text, once="a")
    at_the_moment(minutes=5)
    message = row.messages.get()
    desk.post(f"messages/{message.pk}/mood/", mood=0, once="b")
    assert 'id="pause"' not in desk.text(f"conversations/{row.pk}/")
    assert OutgoingLetter.objects.get().send_at == timezone.now()
    desk.post(f"messages/{message.pk}/mood/", mood=2, once="c")
    assert 'id="pause"' in desk.text(f"conversations/{row.pk}/")


def test_the_story_tells_who_heard_another_mood_and_in_which_letter(
    desk: Desk, mail: Mail, sale: Sale, at_the_moment: Moved
) -> None:
    journey = sale("2026-03-02 09:30  order placed  number=1001")
    message = mail(ANGRY).messages.get()
    at_the_moment(minutes=5)
    desk.post(f"messages/{message.pk}/mood/", mood=1, once="b")
    page = " ".join(desk.text(f"orders/{journey.order.pk}/").split())
    told = page.partition("Mood corrected")[2].partition("</li>")[0]
    assert "annoyed" in told
    assert "letter of <time" in told
    assert "10:00" in told


def test_a_calm_letter_has_neither_pause_nor_scaffold(desk: Desk, mail: Mail) -> None:
    row = mail("Добрий день! Чи є браслет розміру 18?")
    page = desk.text(f"conversations/{row.pk}/")
    assert 'id="pause"' not in page
    assert "four-steps-" not in page.split('id="choose-letter"')[0]


def test_the_answer_rests_unless_a_reason_is_given(
    desk: Desk, mail: Mail, at_the_moment: Moved, now: datetime
) -> None:
    row = mail(ANGRY)
    at_the_moment(minutes=5)
    text = "Добрий день! Розуміємо Вас і перепрошуємо: це наша провина."
    desk.post(f"conversations/{row.pk}/letters/", text=text, once="a")
    resting = OutgoingLetter.objects.get()
    assert (resting.send_at - now).total_seconds() == 3 * 3600
    more = {"pause_reason": "Ми справді винні", "once": "b"}
    desk.post(f"conversations/{row.pk}/letters/", text=f"{text} Вибачте.", **more)
    at_once = OutgoingLetter.objects.latest("id")
    assert (at_once.send_at - now).total_seconds() < 6 * 60
    told = Event.objects.get(kind="guard overridden")
    assert told.fields == {"guard": "cooling-off", "reason": "Ми справді винні"}


def test_inbox_and_today_say_that_the_answer_rests(desk: Desk, mail: Mail, sale: Sale) -> None:
    sale(CONFIRMED)
    row = mail(f"{ANGRY} №1001")
    for page in ("inbox/", "today/"):
        assert "your answer rests" not in desk.text(page)
    text = "Добрий день! Розуміємо Вас і перепрошуємо: це наша провина."
    desk.post(f"conversations/{row.pk}/letters/", text=text, once="a")
    for page in ("inbox/", "today/"):
        assert "your answer rests" in desk.text(page)
    assert "rests till then" in desk.text(f"conversations/{row.pk}/")
    letter = OutgoingLetter.objects.get()
    desk.post(f"conversations/{row.pk}/letters/{letter.pk}/withdrawal/")
    assert "your answer rests" not in desk.text("inbox/")


def test_where_a_check_says_stop_the_pause_asks_for_no_reason_of_its_own(
    desk: Desk, mail: Mail, sale: Sale
) -> None:
    sale(CONFIRMED)
    row = mail(f"{ANGRY} №1001")
    text = "Добрий день! Ваше замовлення вже надіслано."
    answer = desk.post(f"conversations/{row.pk}/letters/", text=text, once="a")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'name="remark" value="says_sent_but_not"' in page
    assert 'name="guard"' not in page


def test_a_quiet_word_goes_in_the_buyers_language(desk: Desk, mail: Mail) -> None:
    row = mail(ANGRY)
    desk.post(f"conversations/{row.pk}/acknowledgement/")
    word = OutgoingLetter.objects.get()
    assert word.automatic
    assert "Ми уважно прочитали" in word.text
    row.refresh_from_db()
    assert row.waiting_since is not None


def test_a_second_quiet_word_is_not_offered_on_one_day(desk: Desk, mail: Mail) -> None:
    row = mail(ANGRY)
    assert 'form="quiet-word"' in desk.text(f"conversations/{row.pk}/")
    desk.post(f"conversations/{row.pk}/acknowledgement/")
    assert 'form="quiet-word"' not in desk.text(f"conversations/{row.pk}/")


def test_the_four_steps_stand_in_the_composer_with_what_only_the_seller_knows_open(
    desk: Desk, mail: Mail
) -> None:
    row = mail(ANGRY)
    page = desk.text(f"conversations/{row.pk}/?letter=four-steps-late")
    assert "чекати довше, ніж обіцяли" in page
    assert "[чому так сталося]" in page
    assert "[як ми це виправимо]" in page


def test_without_script_the_four_steps_keep_what_was_written(desk: Desk, mail: Mail) -> None:
    row = mail(ANGRY)
    given = {"text": "Добрий день!\r\n\r\nЗнайшла посилку.", "steps": "four-steps-late"}
    page = desk.post(f"conversations/{row.pk}/ready/", **given).content.decode()
    assert "Знайшла посилку." in page
    assert "чекати довше, ніж обіцяли" in page
