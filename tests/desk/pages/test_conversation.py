"""Inbox and conversation: reading, writing, sending, taking back."""

import html
import re
from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from takt.desk.accounts.models import Inbox
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.intake.incoming import IncomingAttachment
from takt.desk.orders.models import Event
from takt.desk.outbox.automatic import tick
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.sent import store_as_sent
from tests.desk.pages.conftest import CONFIRMED, PLACED, Desk, Mail, Moved, Sale
from tests.response import Response

LETTER = "Коли буде готово?\n\n-- \nОлена\n\nпт, 6 бер. 2026 о 17:55 Бурштин пише:\n> Дякуємо!\n"
PNG = b"\x89PNG\r\n\x1a\n"


def write(desk: Desk, talk: Conversation, text: str = "Завтра!", **more: object) -> Response:
    seen = Message.objects.filter(conversation=talk).order_by("-pk").first()
    data = {"text": text, "once": "a", "seen": seen.pk if seen else 0, **more}
    return desk.post(f"conversations/{talk.pk}/letters/", **data)


def test_who_waits_longest_against_the_target_stands_first(
    desk: Desk, mail: Mail, now: datetime
) -> None:
    mail("Скільки?", sender="late@example.com", name="Late", at=now - timedelta(days=4))
    mail("Скільки?", sender="new@example.com", name="New", at=now)
    page = desk.text("inbox/")
    assert page.index("Late") < page.index("New")
    assert "overdue" in page


def test_automatic_mail_is_kept_apart(desk: Desk, mail: Mail) -> None:
    mail("Знижки!", sender="news@example.com", name="Newsletter", automatic="list")
    assert "Newsletter" not in desk.text("inbox/")
    assert "Newsletter" in desk.text("inbox/?show=automatic")


@pytest.mark.parametrize("letters", [1, 3])
def test_the_inbox_s_queries_don_t_grow(desk: Desk, mail: Mail, letters: int) -> None:
    for number in range(letters):
        mail("Коли?", sender=f"buyer{number}@example.com", name=f"Buyer {number}")
    with CaptureQueriesContext(connection) as queries:
        desk.text("inbox/")
    assert len(queries) == 6, [query["sql"][:90] for query in queries]


def test_quoted_part_and_signature_are_folded_and_nothing_is_cut(desk: Desk, mail: Mail) -> None:
    talk = mail(LETTER)
    page = desk.text(f"conversations/{talk.pk}/")
    assert page.count('<details class="letter-folded">') == 2
    for words in ("Коли буде готово?", "Олена", "&gt; Дякуємо!"):
        assert words in page


def test_a_strangers_html_can_run_and_fetch_nothing(desk: Desk, mail: Mail) -> None:
    mail("…", html='<p>Hi</p><img data-src="https://tracker.example/a.png">')
    message = Message.objects.get()
    shut = desk.get(f"messages/{message.pk}/html/")
    assert "script-src" not in shut.headers["Content-Security-Policy"]
    assert "default-src 'none'; img-src data:;" in shut.headers["Content-Security-Policy"]
    assert b" src=" not in shut.content
    assert shut.headers["X-Frame-Options"] == "SAMEORIGIN"
    opened = desk.get(f"messages/{message.pk}/html/?images=1")
    assert b'src="https://tracker.example/a.png"' in opened.content


def test_pictures_are_shown_and_other_files_only_saved(desk: Desk, mail: Mail) -> None:
    files = [
        IncomingAttachment("фото.png", "image/png", PNG),
        IncomingAttachment("page.html", "text/html", b"<script>alert(1)</script>"),
    ]
    mail("Ось фото", attachments=files)
    picture, page = Message.objects.get().attachments.order_by("id")
    shown = desk.get(f"attachments/{picture.pk}/")
    assert (shown.headers["Content-Type"], shown.content) == ("image/png", PNG)
    saved = desk.get(f"attachments/{page.pk}/")
    assert saved.headers["Content-Type"] == "application/octet-stream"
    assert saved.headers["Content-Disposition"] == 'attachment; filename="page.html"'
    assert saved.headers["X-Content-Type-Options"] == "nosniff"


def test_the_ready_letter_stands_filled_in_the_buyers_language(
    desk: Desk, mail: Mail, sale: Sale
) -> None:
    sale(PLACED)
    talk = mail("Добрий день! №1001")
    page = desk.text(f"conversations/{talk.pk}/?letter=greeting")
    assert "Ваше замовлення" in page
    assert "1001" in page.partition("<textarea")[2]
    polish = desk.text(f"conversations/{talk.pk}/ready/?letter=greeting&language=pl")
    assert "Dzień dobry" in polish


def test_letters_that_are_owed_stand_first(desk: Desk, mailbox: Inbox, sale: Sale) -> None:
    response = desk.post("conversations/", journey=sale(PLACED).pk)
    page = desk.client.get(response.headers["Location"]).content.decode()
    owed, _, others = page.partition('label="All others"')
    assert "Greeting and terms" in owed.partition('<optgroup label="Owed">')[2]
    assert '<option value="greeting"' not in others
    assert "Ukrainian</option>" in others


def test_remarks_stand_beside_the_draft(desk: Desk, mail: Mail) -> None:
    talk = mail("Скільки коштує доставка до Львова?")
    draft = "Вся інформація є в правилах магазину."
    answer = desk.post(f"conversations/{talk.pk}/remarks/", text=draft)
    assert "The buyer is sent to look for it" in answer.content.decode()


def test_a_sent_letter_can_be_taken_back_with_its_text_and_files(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    write(desk, talk, attached=SimpleUploadedFile("розміри.txt", b"17"))
    letter = OutgoingLetter.objects.get()
    assert "Undo" in desk.text(f"conversations/{talk.pk}/")
    back = desk.post(f"conversations/{talk.pk}/letters/{letter.pk}/withdrawal/")
    page = desk.client.get(back.headers["Location"]).content.decode()
    assert "Завтра!" in page.partition("<textarea")[2]
    letter.refresh_from_db()
    assert letter.withdrawn_at is not None
    assert "розміри.txt" in page.partition('id="enclosed"')[2]
    (ticked,) = re.findall(r'name="enclosed" value="([\w-]+)" checked', page)
    for enclosed, sent in (([], []), ([ticked], ["розміри.txt"])):
        write(desk, talk, f"Післязавтра! {sent}", enclosed=enclosed)
        again = OutgoingLetter.objects.latest("pk")
        assert [file.name for file in again.attachments.all()] == sent


def test_of_two_letters_the_key_takes_back_the_one_sent_last(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    write(desk, talk)
    OutgoingLetter.objects.update(send_at=F("send_at") + timedelta(hours=9))
    write(desk, talk, "І ще: дякуємо!", once="b", seen_letter=OutgoingLetter.objects.get().pk)
    page = desk.text(f"conversations/{talk.pk}/")
    newest = page.partition('id="sent"')[2].partition("</article>")[0]
    assert page.count('data-key="u"') == newest.count('data-key="u"') == 1
    assert "Завтра!" not in newest


def test_taking_back_what_the_desk_wrote_is_told_and_stands_in_the_story(
    desk: Desk, mail: Mail, sale: Sale, now: datetime
) -> None:
    journey = sale(PLACED)
    talk = mail("Добрий день! №1001")
    NextAction.objects.filter(play="greeting").update(automatic=True, tick_at=now)
    (letter,) = tick(now=now)
    back = desk.post(f"conversations/{talk.pk}/letters/{letter.pk}/withdrawal/")
    page = desk.client.get(back.headers["Location"]).content.decode()
    assert "the desk will not write it again by itself" in page
    assert "the letter was taken back" in desk.text(f"orders/{journey.order.pk}/")


def test_too_late_to_take_back_is_said(desk: Desk, mail: Mail, now: datetime) -> None:
    talk = mail("Коли?")
    write(desk, talk)
    OutgoingLetter.objects.update(lease_until=now + timedelta(minutes=1))
    letter = OutgoingLetter.objects.get()
    desk.post(f"conversations/{talk.pk}/letters/{letter.pk}/withdrawal/")
    assert "Too late" in desk.text(f"conversations/{talk.pk}/")


def test_an_empty_letter_stays_with_a_word_on_it(desk: Desk, mail: Mail) -> None:
    response = write(desk, mail("Коли?"), "  ")
    assert response.status_code == 422
    assert "Write the letter first." in response.content.decode()


def test_a_colleagues_answer_meanwhile_stops_the_letter(
    desk: Desk, colleagues_desk: Desk, mail: Mail
) -> None:
    talk = mail("Коли?")
    write(colleagues_desk, talk, "Сьогодні!")
    stopped = write(desk, talk, "Завтра!")
    page = stopped.content.decode()
    assert (stopped.status_code, OutgoingLetter.objects.count()) == (409, 1)
    assert "A colleague has answered meanwhile" in page
    assert "Завтра!" in page.partition("<textarea")[2]
    write(desk, talk, "Завтра!", seen="")
    assert OutgoingLetter.objects.count() == 2


def test_a_guard_says_why_not_and_a_reason_lifts_it(desk: Desk, mail: Mail, sale: Sale) -> None:
    journey = sale(CONFIRMED)
    talk = mail("Дякую! №1001")
    stopped = write(desk, talk, "Ваше замовлення в дорозі.", letter="shipped")
    page = stopped.content.decode()
    assert stopped.status_code == 409
    assert "a tracking number or a handover stands behind it" in page
    why = {"guard": "really-sent", "remark": "says_sent_but_not", "reason": "in my own car"}
    write(desk, talk, "В дорозі.", letter="shipped", **why)
    lifted = Event.objects.get(journey=journey, kind="guard overridden")
    assert lifted.fields == {"guard": "really-sent", "reason": "in my own car"}
    assert OutgoingLetter.objects.get().letter == "shipped"


def needs_no_answer(desk: Desk, talk: Conversation, seen: int) -> str:
    """The page that comes after."""
    answer = desk.post(f"conversations/{talk.pk}/waiver/", once="a", seen=seen)
    return desk.client.get(answer.headers["Location"]).content.decode()


def test_needs_no_answer_ends_the_wait(desk: Desk, mail: Mail) -> None:
    talk = mail("Чи є ще?")
    seen = Message.objects.get().pk
    assert f'name="seen" value="{seen}"' in desk.text(f"conversations/{talk.pk}/")
    needs_no_answer(desk, talk, seen)
    talk.refresh_from_db()
    assert talk.waiting_since is None
    assert "Nobody waits for an answer" in desk.text("inbox/")
    assert "Answer the first letter" not in desk.text("today/")


def test_a_letter_that_came_later_keeps_waiting(
    desk: Desk, mail: Mail, now: datetime, at_the_moment: Moved
) -> None:
    talk = mail("Гаразд?", at=now - timedelta(hours=5))
    seen = Message.objects.get().pk
    mail("А коли?", at=now, thread_ids=["<0@buyer.example>"])
    at_the_moment(minutes=1)
    assert "A letter that came later still waits" in needs_no_answer(desk, talk, seen)
    talk.refresh_from_db()
    assert talk.waiting_since == now
    waiting = NextAction.objects.get(action="answer")
    assert waiting.since == now  # its own time runs, not that of the letter before
    assert Event.objects.get(kind="action waived").happened_at == now - timedelta(hours=5)


def test_an_older_letter_that_came_later_keeps_its_answer_owed(
    desk: Desk, mail: Mail, now: datetime
) -> None:
    talk = mail("Гаразд?")
    seen = Message.objects.get().pk
    mail("А коли?", at=now - timedelta(hours=1), thread_ids=["<0@buyer.example>"])
    assert "still waits" in needs_no_answer(desk, talk, seen)
    assert NextAction.objects.get(action="answer").since == now - timedelta(hours=1)
    newest = Message.objects.latest("pk").pk
    assert "Nobody waits for an answer" in needs_no_answer(desk, talk, newest)
    assert not NextAction.objects.filter(action="answer").exists()


def test_a_form_that_names_no_letter_ends_no_wait(desk: Desk, mail: Mail) -> None:
    talk = mail("Чи є ще?")
    desk.post(f"conversations/{talk.pk}/waiver/", once="a")
    talk.refresh_from_db()
    assert talk.waiting_since is not None


def test_what_came_meanwhile_is_said_and_not_pushed_in(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    seen = Message.objects.get().pk
    assert "new letter" not in desk.text(f"conversations/{talk.pk}/news/?since={seen}")
    mail("І ще одне", thread_ids=["<0@buyer.example>"])
    assert "A new letter is in this" in desk.text(f"conversations/{talk.pk}/news/?since={seen}")


def test_one_can_write_to_a_buyer_who_has_not_written(
    desk: Desk, sale: Sale, mailbox: Inbox
) -> None:
    journey = sale(PLACED)
    response = desk.post("conversations/", journey=journey.pk, letter="greeting")
    page = desk.client.get(response.headers["Location"]).content.decode()
    assert "Ваше замовлення" in page
    talk = Conversation.objects.get(journey=journey)
    write(desk, talk, letter="greeting")
    assert OutgoingLetter.objects.get().to_address == "olena@example.com"


def test_without_a_mail_account_it_says_what_to_do(desk: Desk, sale: Sale) -> None:
    response = desk.post("conversations/", journey=sale(PLACED).pk)
    assert (
        "There is no mail account to write from"
        in desk.client.get(response.headers["Location"]).content.decode()
    )


def test_a_failed_letter_is_shown_with_the_other_sides_words(
    desk: Desk, mail: Mail, now: datetime, at_the_moment: Moved
) -> None:
    talk = mail("Коли?")
    write(desk, talk)
    OutgoingLetter.objects.update(failed_at=now, last_error="550 no such user")
    assert "550 no such user" in desk.text("inbox/?show=failed")
    assert "1 letter did not go" in desk.text("today/")
    letter = OutgoingLetter.objects.get()
    desk.post(f"conversations/{talk.pk}/letters/{letter.pk}/retry/")
    letter.refresh_from_db()
    assert letter.failed_at is None


def test_the_letter_is_in_the_language_the_buyer_wrote_in(desk: Desk, mail: Mail) -> None:
    talk = mail("Dzień dobry! Czy zrobiliby Państwo takie kolczyki z ciemnego bursztynu?")
    written = desk.text(f"conversations/{talk.pk}/").partition("<textarea")[2]
    assert "Dzień dobry!" in written


def test_a_letter_that_may_have_gone_twice_says_so(desk: Desk, mail: Mail, now: datetime) -> None:
    talk = mail("Коли?")
    write(desk, talk)
    letter = OutgoingLetter.objects.get()
    store_as_sent(letter, now=now)
    assert "perhaps sent twice" not in desk.text(f"conversations/{talk.pk}/")
    OutgoingLetter.objects.update(uncertain=True)
    assert "perhaps sent twice" in desk.text(f"conversations/{talk.pk}/")


def test_the_inbox_shows_the_letter_that_waits_and_leads_to_it(
    desk: Desk, mail: Mail, now: datetime
) -> None:
    talk = mail("Коли буде готово?")
    Message.objects.create(
        shop=talk.shop,
        conversation=talk,
        journey=talk.journey,
        direction=Message.Direction.OUTGOING,
        automatic="desk",
        text="Ми прочитали Ваш лист.",
        happened_at=now + timedelta(minutes=1),
    )
    page = desk.text("inbox/")
    assert "Коли буде готово?" in page
    assert "Ми прочитали" not in page
    assert f"conversations/{talk.pk}/#message-{talk.messages.earliest('id').pk}" in page


def test_a_letter_on_its_way_names_the_files_that_go_along(desk: Desk, mail: Mail) -> None:
    talk = mail("Який розмір?")
    write(desk, talk, attached=SimpleUploadedFile("розміри.txt", b"17"))
    assert "розміри.txt" in desk.text(f"conversations/{talk.pk}/").partition('id="sent"')[2]


def test_a_place_left_open_never_reaches_the_buyer(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    page = desk.text(f"conversations/{talk.pk}/?letter=shipped")
    assert "Fill in what stands in square brackets" in page
    for place in ("[order_number]", "[номер замовлення]", "[numer zamówienia]"):
        response = write(desk, talk, f"Ваше замовлення № {place} надіслано.")
        assert response.status_code == 422
        assert f"Fill in {place} first" in response.content.decode()
    assert not OutgoingLetter.objects.exists()


ASKED = PLACED + ' message="Здравствуйте, а чехол к нему есть?"'


def test_what_the_buyer_wrote_into_the_order_is_seen_and_asked_until_answered(
    desk: Desk, sale: Sale, mailbox: Inbox
) -> None:
    journey = sale(ASKED)
    desk.post("conversations/", journey=journey.pk, letter="greeting")
    talk = Conversation.objects.get(journey=journey)
    page = desk.text(f"conversations/{talk.pk}/?letter=greeting")
    assert "<q data-own>Здравствуйте, а чехол к нему есть?</q>" in page
    assert page.count("чехол к нему есть?") == 2, "among the buyer's questions as well"
    assert "Здравствуйте, Олена" in page, "in the language of the order's words"
    tell = desk.post(
        f"journeys/{journey.pk}/events/", kind="call made", once="a", outcome="reached"
    )
    assert tell.status_code == 302
    assert desk.text(f"conversations/{talk.pk}/").count("чехол к нему есть?") == 1


def test_words_in_an_order_that_a_letter_has_answered_are_asked_no_more(
    desk: Desk, sale: Sale, mailbox: Inbox
) -> None:
    journey = sale(ASKED + "\n2026-03-02 09:40  message sent  letter=greeting")
    desk.post("conversations/", journey=journey.pk, letter="")
    talk = Conversation.objects.get(journey=journey)
    assert desk.text(f"conversations/{talk.pk}/").count("чехол к нему есть?") == 1


def test_a_letter_of_complaint_is_one_press_from_a_complaint(
    desk: Desk, sale: Sale, mail: Mail
) -> None:
    journey = sale(CONFIRMED + "\n2026-03-02 09:55  order delivered")
    talk = mail("Браслет прийшов зламаний, застібка тріснула.")
    button = "?kind=complaint+opened"
    assert button in desk.text(f"conversations/{talk.pk}/")
    desk.post(f"journeys/{journey.pk}/events/", kind="complaint opened", once="a")
    assert button not in desk.text(f"conversations/{talk.pk}/")


def test_where_no_letter_can_go_the_composer_says_so_at_once(
    desk: Desk, sale: Sale, mailbox: Inbox
) -> None:
    journey = sale(PLACED, email="")
    desk.post("conversations/", journey=journey.pk, letter="greeting")
    talk = Conversation.objects.get(journey=journey)
    assert "no letter can go" in desk.text(f"conversations/{talk.pk}/")


def test_what_is_owed_beside_a_letter_is_one_press_away(desk: Desk, sale: Sale, mail: Mail) -> None:
    journey = sale(PLACED + " delivery=courier")
    talk = mail("Добрий день!")
    page = desk.text(f"conversations/{talk.pk}/")
    assert f'conversations/{talk.pk}/?letter=greeting#composer">Greet the buyer' in page
    assert f"journeys/{journey.pk}/events/?kind=call+made" in page


def test_who_has_written_may_have_agreed(desk: Desk, sale: Sale, mail: Mail) -> None:
    journey = sale(PLACED)
    talk = mail("Добре, все підходить!")
    assert talk.journey == journey
    assert "?kind=order+confirmed&amp;by=letter" in desk.text(f"conversations/{talk.pk}/")
    desk.post(f"journeys/{journey.pk}/events/", kind="order confirmed", once="a", by="letter")
    assert "?kind=order+confirmed&amp;by=letter" not in desk.text(f"conversations/{talk.pk}/")


def taken(desk: Desk, talk: Conversation, text: str, **more: str) -> tuple[str, str]:
    """The letter that stands in the composer after *Take* without script, and the whole page."""
    given = {"text": text, "chosen_letter": "receipt-question", "chosen_language": "en", **more}
    page = desk.post(f"conversations/{talk.pk}/ready/", **given).content.decode()
    field = page.partition('name="text"')[2].partition("</textarea>")[0]
    return html.unescape(field.partition(">\n")[2]), page


def test_without_script_a_ready_letter_keeps_what_was_typed(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    letter, page = taken(desk, talk, "Hello Olena,\r\n\r\nI looked myself.", subject="Mine")
    assert letter.startswith("Hello Olena,\n\nI looked myself.\n\n")
    assert "should be with you by now" in letter
    assert 'value="Mine"' in page
    assert '<option value="receipt-question" selected>' in page


def test_without_script_an_untouched_letter_makes_room_for_another(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    opened, _ = taken(desk, talk, "", chosen_letter="payment-reminder")
    other, _ = taken(desk, talk, opened, letter="payment-reminder", language="en")
    fresh, _ = taken(desk, talk, "")
    assert other == fresh


def test_in_your_own_words_takes_nothing_away(desk: Desk, mail: Mail) -> None:
    letter, _ = taken(desk, mail("Коли?"), "Завтра!", chosen_letter="")
    assert letter == "Завтра!"


def test_the_address_of_a_conversation_cut_short_leads_to_them_all(desk: Desk) -> None:
    assert desk.get("conversations/").headers["Location"].endswith("/inbox/?show=all")
