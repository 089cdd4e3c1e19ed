"""What reading found in the letters that wait, on Inbox and Today."""

import json
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from takt.desk.conversations.found import Found, found_in, stored
from takt.desk.conversations.models import Message
from takt.desk.ui.words import DEMAND_WORDS, MOOD_WORDS, TARGET_WORDS
from takt.letters.reading import Mood, NamedDate, NamedSum, Part, Reading, Span
from tests.desk.conversations.conftest import Read
from tests.desk.pages.conftest import Desk, Mail

LETTER = "Ви обманщики! Де моє замовлення?"
ANGRY = {
    "mood": 2,
    "target": "person",
    "evidence": [[3, 12]],
    "questions": [[14, 32]],
    "demands": ["delivery_status", "refund", "other"],
}


def test_a_reading_is_kept_and_given_back() -> None:
    reading = Reading(
        own_text=LETTER,
        parts=(Part("own", 0, len(LETTER)),),
        language="uk",
        questions=(Span.of(LETTER, 14, 32),),
        order_numbers=("1001",),
        needs_answer=True,
        is_mixed=True,
        mood=Mood(2, "person", (Span.of(LETTER, 3, 12),), 0.9, 0.1),
        demands=("delivery_status", "other"),
        dates=(NamedDate(Span.of(LETTER, 0, 2), 12, 3),),
        sums=(NamedSum(Span.of(LETTER, 0, 2), Decimal("450.00"), "UAH"),),
    )
    kept = json.loads(json.dumps(stored(reading)))
    assert found_in(kept, LETTER) == Found(
        mood=2,
        target="person",
        questions=1,
        demands=["delivery_status"],
        is_mixed=True,
        evidence=["обманщики"],
    )
    assert kept["sums"] == [{"place": [0, 2], "amount": "450.00", "currency": "UAH"}]
    assert kept["dates"][0]["month"] == 3


@pytest.mark.parametrize("older", [{}, {"language": "uk", "mood": 0, "questions": [[0, 5]]}])
def test_letters_read_before_all_this_was_kept_still_show(
    desk: Desk, mail: Mail, read: Read, older: dict[str, object]
) -> None:
    talk = mail(LETTER)
    read(talk, **older)
    for page in ("inbox/", "today/", f"conversations/{talk.pk}/"):
        assert "Олена Коваль" in desk.text(page)


@pytest.mark.parametrize("page", ["inbox/", "today/"])
def test_the_letter_that_waits_is_told_in_words(
    desk: Desk, mail: Mail, read: Read, page: str
) -> None:
    read(mail(LETTER), **ANGRY)
    text = " ".join(desk.text(page).split())
    assert "angry · at a person" in text
    assert "<span>1 question</span>" in text
    assert "where the parcel is, money back" in text
    assert "something else" not in text


def test_an_angry_letter_is_not_hidden_by_the_next(
    desk: Desk, mail: Mail, read: Read, now: datetime
) -> None:
    read(mail(LETTER, at=now - timedelta(hours=1)), **ANGRY)
    read(mail("Агов?", at=now, thread_ids=["<0@buyer.example>"]), mood=0, questions=[[0, 5]])
    for page in ("inbox/", "today/"):
        assert "angry" in desk.text(page), page


def test_what_is_answered_is_not_spoken_of_any_more(desk: Desk, mail: Mail, read: Read) -> None:
    talk = mail(LETTER)
    read(talk, **ANGRY)
    desk.post(f"conversations/{talk.pk}/waiver/", once="a", seen=talk.messages.get().pk)
    assert "angry" not in desk.text("inbox/?show=all")


@pytest.mark.parametrize("page", ["inbox/", "today/"])
def test_who_waits_longest_stands_first_however_loud_another_is(
    desk: Desk, mail: Mail, read: Read, now: datetime, page: str
) -> None:
    calm = mail("Коли?", sender="calm@example.com", name="Calm", at=now - timedelta(days=2))
    loud = mail(LETTER, sender="loud@example.com", name="Loud", at=now)
    read(calm, mood=0)
    read(loud, **ANGRY | {"mood": 3})
    text = desk.text(page)
    assert text.index("Calm") < text.index("Loud")


@pytest.mark.parametrize(("page", "queries"), [("inbox/", 6), ("today/", 14)])
def test_it_costs_no_query_more(
    desk: Desk, mail: Mail, read: Read, page: str, queries: int
) -> None:
    for number in range(3):
        read(mail(LETTER, sender=f"b{number}@example.com", name=f"B {number}"), **ANGRY)
    with CaptureQueriesContext(connection) as asked:
        desk.text(page)
    assert len(asked) == queries, [query["sql"][:90] for query in asked]


def test_a_letter_taken_in_keeps_its_whole_reading(mail: Mail) -> None:
    mail("Чи є ще каблучка? №1001")
    kept = Message.objects.get().reading
    assert kept.keys() == stored(_nothing()).keys()
    assert kept["questions"] == [[0, 17]]


def test_a_mood_read_wrongly_is_set_by_a_person(desk: Desk, mail: Mail, read: Read) -> None:
    talk = mail(LETTER)
    message = read(talk, **ANGRY)
    page = desk.text(f"conversations/{talk.pk}/")
    assert "<q data-own>обманщики</q>" in page
    desk.post(f"messages/{message.pk}/mood/", mood=0)
    assert "angry" not in desk.text("inbox/")
    assert "set by a person" in desk.text(f"conversations/{talk.pk}/")
    desk.post(f"messages/{message.pk}/mood/", mood=3)
    message.refresh_from_db()
    assert (message.reading["mood"], message.reading["read_mood"]) == (3, 2)


@pytest.mark.parametrize("mood", ["4", "-1", "", "loud"])
def test_no_other_mood_is_taken(desk: Desk, mail: Mail, read: Read, mood: str) -> None:
    message = read(mail(LETTER), **ANGRY)
    desk.post(f"messages/{message.pk}/mood/", mood=mood)
    message.refresh_from_db()
    assert message.reading["mood"] == 2


def _nothing() -> Reading:
    return Reading("", (), None, (), (), needs_answer=False)


def test_every_demand_mood_and_target_has_words() -> None:
    assert set(MOOD_WORDS) == {0, 1, 2, 3}
    assert set(TARGET_WORDS) == {"person", "thing"}
    assert len(DEMAND_WORDS) == 28
