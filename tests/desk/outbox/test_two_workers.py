"""Several workers at one letter, truly at the same time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from django.db import connection

from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.delivery import deliver
from takt.desk.outbox.operations import queue_letter
from takt.desk.outbox.retry import Decision, Delivered
from tests.peers.sink import Sink

WORKERS = 4


@pytest.fixture
def workers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(WORKERS) as pool:
        yield pool


def test_one_of_them_sends_it(
    transactional_db: None,
    conversation: Conversation,
    workers: ThreadPoolExecutor,
    now: datetime,
    sink: Sink,
) -> None:
    letter = queue_letter(conversation, text="Дякуємо!", now=now)
    together = Barrier(WORKERS)

    def work(number: int) -> Decision | None:
        together.wait()
        try:
            return deliver(letter.pk, now=letter.send_at, worker=f"worker {number}")
        finally:
            connection.close()

    decisions = list(workers.map(work, range(WORKERS)))
    assert [decision for decision in decisions if decision] == [Delivered()]
    assert len(sink.letters) == 1
    assert Message.objects.count() == 1
