"""A journal file becomes a sale, and becomes it once."""

from datetime import datetime, timedelta

import pytest

from takt.channels.files.journals import import_journal
from takt.desk.accounts.models import Inbox
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.ready import ready_letter
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.playbooks.operations import save_playbook
from takt.desk.record import Fact, record
from takt.journey import PaymentReceived

pytestmark = pytest.mark.django_db

STORY = """\
2026-03-06 17:50  order placed      number=1001 buyer="Олена Коваль" total="450.00 UAH"
  item sku=VYSH-1 title="Вишиванка"
2026-03-06 17:55  message sent      letter=greeting
2026-03-09 10:05  message received  text="Все підходить, дякую!"
"""


def test_a_sale_told_as_a_journal(files: Inbox, now: datetime) -> None:
    report = import_journal(files, STORY, now=now)
    assert (report.added, report.known, report.problems) == (3, 0, ())
    order = Order.objects.get()
    assert (order.number, order.journey, order.journey.buyer.name) == (
        "1001", report.journey, "Олена Коваль",
    )  # fmt: skip


def test_the_same_file_again_adds_nothing(files: Inbox, now: datetime) -> None:
    import_journal(files, STORY, now=now)
    report = import_journal(files, STORY, now=now)
    assert (report.added, report.known, Journey.objects.count()) == (0, 3, 1)


def test_a_file_that_has_grown_adds_what_is_new_to_the_same_sale(
    files: Inbox, now: datetime
) -> None:
    first = import_journal(files, STORY, now=now)
    more = STORY + "2026-03-09 10:05  order confirmed  by=letter\n"
    report = import_journal(files, more, now=now)
    assert (report.journey, report.added, report.known) == (first.journey, 1, 3)


def test_good_lines_are_kept_and_each_bad_one_told(files: Inbox, now: datetime) -> None:
    bad = STORY + "2026-02-30 10:00  order confirmed\n2026-03-10 10:00  parcel shiped\n"
    report = import_journal(files, bad, now=now, file="sale.journal")
    assert [(p.line, p.file) for p in report.problems] == [(5, "sale.journal"), (6, "sale.journal")]
    assert Event.objects.count() == 3


def test_a_question_before_any_order_is_a_sale_as_well(files: Inbox, now: datetime) -> None:
    text = '2026-03-06 17:50  message received  text="Чи є браслет?"\n'
    assert import_journal(files, text, now=now).journey is not None
    assert import_journal(files, text, now=now).known == 1


def test_a_dry_run_writes_nothing(files: Inbox, now: datetime) -> None:
    report = import_journal(files, STORY, now=now, dry_run=True)
    assert (report.added, report.journey) == (3, None)
    assert not Event.objects.exists()


def test_an_empty_file(files: Inbox, now: datetime) -> None:
    report = import_journal(files, "", now=now)
    assert (report.journey, report.added, report.problems) == (None, 0, ())


def test_a_sum_that_no_column_holds_is_told_and_the_sale_kept(files: Inbox, now: datetime) -> None:
    text = STORY.replace("450.00 UAH", "99999999999.00 UAH")
    report = import_journal(files, text, now=now)
    assert [problem.line for problem in report.problems] == [1]
    assert Order.objects.get().total == 0


def test_an_order_with_an_endless_number_is_one_sale(files: Inbox, now: datetime) -> None:
    text = STORY.replace("1001", "1" * 5_000)
    assert import_journal(files, text, now=now).added == 3
    report = import_journal(files, text, now=now)
    assert (report.known, Journey.objects.count()) == (3, 1)
    keys = Event.objects.values_list("source_key", flat=True)
    assert max(map(len, keys)) <= 300
    assert len(Order.objects.get().external_id) <= 100


TWO_ORDERS = """\
2026-03-02 09:00  order placed      number=1001 buyer="Олена Коваль" total="450.00 UAH"
2026-03-02 09:10  message sent      letter=greeting
2026-03-04 09:00  order placed      number=1002 total="90.00 UAH"
  item title="Стрічка"
2026-03-04 09:30  message received  text="Чи можна надіслати разом?"
2026-03-04 09:40  order confirmed   order=1002
"""


def test_each_order_of_a_journal_is_a_sale_of_the_same_buyer(files: Inbox, now: datetime) -> None:
    report = import_journal(files, TWO_ORDERS, now=now)
    first, second = report.journeys
    assert (first.order.number, second.order.number) == ("1001", "1002")
    assert first.buyer == second.buyer
    assert first.order.confirmed_at is None
    assert [line.title for line in second.order.lines.all()] == ["Стрічка"]


def test_the_letter_for_the_second_order_tells_of_the_second(files: Inbox, now: datetime) -> None:
    _, second = import_journal(files, TWO_ORDERS, now=now).journeys
    letter = ready_letter(second, "order-accepted", language="uk", now=now)
    assert "1002" in letter.text
    assert "1001" not in letter.text


def test_what_was_written_about_both_orders_waits_for_one_answer(
    files: Inbox, now: datetime
) -> None:
    later = now + timedelta(days=3)
    first, second = import_journal(files, TWO_ORDERS, now=later).journeys
    answers = NextAction.objects.filter(action="answer")
    assert [answer.journey for answer in answers] == [second]
    assert not first.events.filter(kind="message received").exists()


def test_a_journal_that_has_grown_by_an_order_goes_on_with_its_buyer(
    files: Inbox, now: datetime
) -> None:
    before, _, _ = TWO_ORDERS.partition("2026-03-04 09:00")
    first = import_journal(files, before, now=now).journey
    assert first is not None
    report = import_journal(files, TWO_ORDERS, now=now)
    assert (report.journeys[0], report.known, report.added) == (first, 2, 3)
    assert report.journeys[1].buyer == first.buyer
    assert import_journal(files, TWO_ORDERS, now=now).added == 0


TWO_ORDERS_AND_A_MISTAKE = """\
2026-03-06 17:50  order placed      number=1001 total="450.00 UAH"
2026-03-06 18:50  order placed      number=1002 total="900.00 UAH"
2026-03-07 10:00  order cancelled   order=1001 by=buyer
2026-03-07 10:30  fact withdrawn    fact=order cancelled of=10:00 reason="it was 1003"
2026-03-07 11:00  order accepted
"""


def test_a_fact_taken_back_is_so_in_the_sale_that_it_was_told_of(
    files: Inbox, now: datetime
) -> None:
    import_journal(files, TWO_ORDERS_AND_A_MISTAKE, now=now)
    first, second = Order.objects.order_by("number")
    assert (first.cancelled_at, second.cancelled_at) == (None, None)
    assert first.journey.is_open
    assert first.accepted_at is not None
    assert not second.journey.events.filter(kind="fact withdrawn").exists()
    assert import_journal(files, TWO_ORDERS_AND_A_MISTAKE, now=now).added == 0


NOTHING_TO_TAKE_BACK = (
    STORY
    + """\
2026-03-09 10:30  fact withdrawn    fact=payment received reason="it was order 1003"
2026-03-09 10:40  action waived     play=greting reason="they came by"
"""
)


def test_what_names_nothing_is_told_with_its_line_and_kept(files: Inbox, now: datetime) -> None:
    later = now + timedelta(days=3)
    report = import_journal(files, NOTHING_TO_TAKE_BACK, now=later, file="sale.journal")
    assert [str(problem) for problem in report.problems] == [
        "sale.journal, line 5: found “fact withdrawn” without a “payment received” before it;"
        " expected the kind and moment of a fact told before it",
        "sale.journal, line 6: found the play “greting”; expected “greeting”",
    ]
    assert (report.added, Event.objects.count()) == (5, 5)
    dry = import_journal(files, NOTHING_TO_TAKE_BACK, now=later, file="sale.journal", dry_run=True)
    assert (dry.problems, dry.known) == (report.problems, 5)


def test_plays_are_those_of_the_shops_own_playbook(files: Inbox, now: datetime) -> None:
    own = 'extends = "maker"\n[plays.greting]\non = "order placed"\nwithin = "1h"\n'
    own += 'action = "call"\npractice = "B1"\nfulfilled_by = "call made"\n'
    save_playbook(files.shop, text=own, by=None, now=now)
    report = import_journal(files, NOTHING_TO_TAKE_BACK, now=now)
    assert [problem.line for problem in report.problems] == [5]


def test_a_journal_may_take_back_what_was_told_at_the_desk(files: Inbox, now: datetime) -> None:
    sale = import_journal(files, STORY, now=now).journey
    assert sale is not None
    paid = PaymentReceived(happened_at=datetime(2026, 3, 9, 11, tzinfo=files.shop.zone))
    later = now + timedelta(days=9)
    record(sale, [Fact(paid, "desk:1")], now=later)
    assert Order.objects.get().paid_at is not None
    text = STORY + "2026-03-09 11:30  fact withdrawn  fact=payment received reason=Інше\n"
    for _ in range(2):  # imported again, it still takes back what was told
        assert import_journal(files, text, now=later).problems == ()
    assert Order.objects.get().paid_at is None
