"""What becomes of one letter: a message, a fact, and who waits since when."""

from datetime import datetime

import pytest

from takt.desk.conversations.models import Attachment, Message
from takt.desk.intake.incoming import Bounce, IncomingAttachment, Person
from takt.desk.intake.models import Delivery
from takt.desk.orders.models import Event

from .conftest import OLENA, Take, Write, at

pytestmark = pytest.mark.django_db

SHOP = Person(name="Бурштин", email="Shop@example.com")


def test_a_letter_is_told_to_its_sale_in_the_buyers_own_words(write: Write) -> None:
    letter = write("Коли відправите?\n\n> Ваше замовлення прийнято")
    event = Event.objects.get()
    assert (event.kind, event.fields["text"], event.fields["channel"]) == (
        "message received",
        "Коли відправите?",
        "email",
    )
    assert letter.text.endswith("> Ваше замовлення прийнято")


def test_the_raw_letter_is_kept_and_marked_done(write: Write) -> None:
    letter = write(raw=b"as it came")
    delivery = Delivery.objects.get()
    assert bytes(delivery.content) == b"as it came"
    assert (delivery.message, delivery.journey) == (letter, letter.journey)
    assert isinstance(delivery.done_at, datetime)


def test_the_same_raw_letter_again_adds_nothing(write: Write) -> None:
    assert write(raw=b"once") == write(raw=b"once")
    assert (Message.objects.count(), Event.objects.count()) == (1, 1)


def test_the_same_id_with_other_words_is_kept_and_shown_as_a_possible_duplicate(
    write: Write,
) -> None:
    first = write("Коли?", external_id="<same@example.com>")
    second = write("Передумала!", external_id="<same@example.com>")
    assert second.possible_duplicate_of == first
    assert Event.objects.filter(kind="message received").count() == 2


def test_the_same_id_and_words_by_another_way_are_told_once(write: Write) -> None:
    write("Коли?", external_id="<same@example.com>", raw=b"by one server")
    second = write("Коли?", external_id="<same@example.com>", raw=b"by another")
    assert (second.possible_duplicate_of is not None, second.needs_answer) == (True, False)
    assert Event.objects.count() == 1


def test_a_letter_that_leaves_its_language_open_is_in_the_buyers(write: Write) -> None:
    polish = Person(name="Anna Nowak", email="anna@example.com", language="pl")
    told = {text: write(text, person=polish).reading for text in ("super", "Where is my parcel?")}
    assert [reading["language"] for reading in told.values()] == ["pl", "en"]


def test_attachments_are_kept(write: Write) -> None:
    file = IncomingAttachment("фото.jpg", "image/jpeg", b"\xff\xd8", content_id="<1>")
    write(attachments=[file])
    kept = Attachment.objects.get()
    assert (kept.name, kept.size, bytes(kept.content)) == ("фото.jpg", 2, b"\xff\xd8")


def test_a_letter_without_words_waits_for_a_look(write: Write) -> None:
    assert write(
        "", subject="", attachments=[IncomingAttachment("a.jpg", "image/jpeg", b"1")]
    ).needs_answer


def test_what_could_not_be_read_waits_for_a_look(write: Write) -> None:
    letter = write("\x00raw", unparsed=True)
    assert (letter.needs_answer, letter.unparsed, letter.text) == (True, True, "raw")
    assert Event.objects.get().fields["text"] == "raw"


def test_what_reading_finds_are_places_in_the_text_as_it_is_kept(write: Write) -> None:
    letter = write("\x00\x00Добрий день! Коли відправите?")
    ((start, end),) = letter.reading["questions"]
    assert letter.text[start:end] == "Коли відправите?"


def test_waiting_since_is_the_beginning_of_the_run_and_newest_activity_another_thing(
    write: Write,
) -> None:
    first = write(happened_at=at(10))
    letter = write(happened_at=at(11), thread_ids=[first.external_id])
    letter.conversation.refresh_from_db()
    assert (letter.conversation.waiting_since, letter.conversation.last_message_at) == (
        at(10),
        at(11),
    )


def test_an_old_letter_imported_late_does_not_look_new(write: Write) -> None:
    first = write(happened_at=at(11))
    letter = write(happened_at=at(9), thread_ids=[first.external_id])
    letter.conversation.refresh_from_db()
    assert (letter.conversation.waiting_since, letter.conversation.last_message_at) == (
        at(9),
        at(11),
    )


def test_a_thank_you_does_not_make_anybody_wait(write: Write) -> None:
    letter = write("Дякую!")
    assert (letter.needs_answer, letter.conversation.waiting_since) == (False, None)


@pytest.mark.parametrize("kind", ["auto-reply", "list", "no-reply"])
def test_a_machines_letter_waits_for_nothing_and_is_nobodys_word(write: Write, kind: str) -> None:
    letter = write("Мене немає. Коли буду?", automatic=kind, subject="Відсутня")
    assert not letter.needs_answer
    assert [(e.kind, e.fields["text"]) for e in Event.objects.all()] == [
        ("note added", f"{kind}: Відсутня")
    ]


def sent(write: Write, **said: object) -> Message:
    """A letter the shop has sent past the desk."""
    return write("Завтра.", person=SHOP, recipient_address="olena@example.com", **said)


def test_an_answer_sent_from_another_mail_program_answers(write: Write) -> None:
    question = write()
    answer = sent(write, happened_at=at(11), thread_ids=[question.external_id])
    answer.conversation.refresh_from_db()
    assert (answer.direction, answer.conversation) == ("out", question.conversation)
    assert answer.conversation.waiting_since is None
    assert [e.kind for e in answer.journey.events.order_by("happened_at")] == [
        "message received",
        "message sent",
    ]


def test_a_letter_of_ours_seen_again_adds_nothing(write: Write, take: Take) -> None:
    first = sent(write, external_id="<ours@example.com>")
    assert take(external_id="<ours@example.com>", person=SHOP, raw=b"from Sent") is None
    assert Message.objects.get() == first


def bounced(write: Write, *, permanent: bool) -> Message:
    report = Bounce(["<ours@example.com>"], "olena@example.com", "550 no such user", permanent)
    machine = Person(email="MAILER-DAEMON@example.com")
    return write("It did not arrive.", bounce=report, automatic="bounce", person=machine)


def test_a_bounce_comes_back_to_the_letter_it_belongs_to(write: Write) -> None:
    letter = sent(write, external_id="<ours@example.com>")
    report = bounced(write, permanent=True)
    letter.refresh_from_db()
    assert report.conversation == letter.conversation
    assert (letter.bounced_at, letter.bounce_reason) == (at(10), "550 no such user")
    assert not report.needs_answer


def test_a_delay_is_shown_and_marks_nothing(write: Write) -> None:
    letter = sent(write, external_id="<ours@example.com>")
    report = bounced(write, permanent=False)
    letter.refresh_from_db()
    assert (report.conversation, letter.bounced_at) == (letter.conversation, None)


def test_a_bounce_of_a_letter_we_never_sent_is_kept(write: Write) -> None:
    assert bounced(write, permanent=True).automatic == "bounce"


def test_a_very_long_header_is_cut_to_what_its_column_holds(write: Write) -> None:
    letter = write(subject="ю" * 2000, person=Person(name="я" * 900, email=OLENA.email))
    assert (len(letter.subject), len(letter.sender_name)) == (998, 300)
