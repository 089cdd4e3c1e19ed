"""A letter finds its conversation by its thread and its person, never by one of them alone."""

from typing import Any

import pytest

from takt.desk.buyers.models import JoinSuggestion
from takt.desk.conversations.models import Conversation
from takt.desk.intake.incoming import Person
from takt.desk.intake.threads import subject_stem

from .conftest import IRYNA, TakeOrder, Write, at

pytestmark = pytest.mark.django_db


def test_a_reply_comes_home_by_any_id_of_its_chain(write: Write) -> None:
    first = write()
    reply = write(thread_ids=["<lost@example.com>", first.external_id], subject="Інше")
    assert reply.conversation == first.conversation


def test_a_reply_to_a_reply_that_was_seen_only_in_references_comes_home(write: Write) -> None:
    first = write(thread_ids=["<before-the-desk@example.com>"])
    later = write(thread_ids=["<before-the-desk@example.com>"], subject="Інше")
    assert later.conversation == first.conversation


def test_the_same_thread_from_a_stranger_begins_another_conversation(write: Write) -> None:
    first = write()
    strangers = write(thread_ids=[first.external_id], person=IRYNA)
    assert strangers.conversation != first.conversation
    assert strangers.conversation.buyer != first.conversation.buyer
    assert JoinSuggestion.objects.get().why == "thread"


def test_without_a_chain_the_same_subject_goes_on_with_the_conversation(write: Write) -> None:
    first = write(subject="Браслет")
    again = write(subject="Re: браслет", happened_at=at(11))
    assert again.conversation == first.conversation


def test_without_a_chain_another_subject_begins_another_of_the_same_sale(write: Write) -> None:
    first = write(subject="Браслет")
    other = write(subject="Сережки", happened_at=at(11))
    assert other.conversation != first.conversation
    assert other.journey == first.journey


def test_the_same_subject_of_another_buyer_is_another_conversation(write: Write) -> None:
    assert write().conversation != write(person=IRYNA).conversation


def test_the_same_subject_after_a_month_is_another_conversation(write: Write) -> None:
    assert write(happened_at=at(10, day=1)).conversation != (
        write(happened_at=at(11, day=31)).conversation
    )


MARKET = Person(name="Allegro", email="no-reply@market.example")


def notice(number: str) -> dict[str, Any]:
    return {
        "person": MARKET,
        "subject": f"New message for order #{number}",
        "automatic": "no-reply",
    }


def test_notices_are_kept_apart_by_order_number_though_one_address_sends_all(write: Write) -> None:
    one, other, again = (
        write("Hi", **notice(n)) for n in ("59016723331", "60000000002", "59016723331")
    )
    assert one.conversation == again.conversation != other.conversation
    assert one.conversation.buyer != other.conversation.buyer


def test_a_notice_finds_the_buyer_of_the_order(write: Write, order: TakeOrder) -> None:
    sale = order("59016723331")
    letter = write("Hi, is it shipped?", **notice("59016723331"))
    assert (letter.journey, letter.conversation.buyer) == (sale, sale.buyer)


def test_nobody_is_known_by_the_address_of_a_notice(write: Write) -> None:
    letter = write("Hi", **notice("59016723331"))
    assert not letter.conversation.buyer.addresses.exists()


def test_a_notice_that_a_buyer_wrote_waits_for_an_answer(write: Write) -> None:
    assert write("Hi", **notice("59016723331")).needs_answer
    sold = notice("59016723331") | {"subject": "Payment for order #59016723331"}
    assert not write("Paid.", **sold).needs_answer


@pytest.mark.parametrize(
    "subject",
    ["Re: Браслет", "RE[2]: браслет", "Odp: Браслет", "Відп: Re:  браслет", "Fwd: БРАСЛЕТ"],
)
def test_the_mark_of_an_answer_is_no_part_of_the_subject(subject: str) -> None:
    assert subject_stem(subject) == "браслет"


def test_every_conversation_has_its_thread_ids_once(write: Write) -> None:
    first = write()
    write(thread_ids=[first.external_id])
    write(thread_ids=[first.external_id])
    assert Conversation.objects.get().thread_ids.count() == 3
