"""Sending in the background. A task only says "look at this row": the row itself decides."""

import os
import socket
import threading
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from takt.desk.outbox import delivery
from takt.desk.outbox.models import OutgoingLetter


@task()
def deliver_letter(letter_id: int) -> None:
    delivery.deliver(letter_id, now=timezone.now(), worker=worker_name())


def worker_name() -> str:
    """Who holds a lease: machine, process and thread."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{threading.get_ident()}"[:64]


def deliver_later(letter: OutgoingLetter) -> None:
    """Ask for delivery at `send_at`, once this transaction stands. The sweep does it otherwise."""
    asked = deliver_letter.using(run_after=letter.send_at)
    transaction.on_commit(partial(asked.enqueue, letter.pk))
