"""Processes of the desk, born quickly: `python -m tests.crash.nursery`.

A word on standard input ("web 8001", "worker", "writer FILE") gives birth to that process, and its
pid is the answer. They are what `takt web` and `takt worker` are; only Django is loaded before.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import OperationalError  # noqa: E402
from django.utils import timezone  # noqa: E402

import takt.desk.worker  # noqa: E402  loaded once, for all the children
import takt.desk.wsgi  # noqa: E402, F401
from takt.cli import web, worker  # noqa: E402
from takt.desk.conversations.models import Conversation  # noqa: E402
from takt.desk.intake import operations as intake  # noqa: E402
from takt.desk.outbox.operations import queue_letter  # noqa: E402


def write_letters(file: str) -> None:
    """A seller who answers at random; each letter's id is noted once the desk has taken it."""
    with open(file, "a", buffering=1) as taken:
        while True:
            conversation = Conversation.objects.order_by("?").first()
            if conversation is not None:
                text = f"Відповідь {random.random()}"
                try:
                    letter = queue_letter(conversation, text=text, now=timezone.now())
                except OperationalError:  # too long a queue of writers: the seller tries again
                    continue
                taken.write(f"{letter.pk}\n")
            time.sleep(random.random() * 0.2)


def sweep_later() -> None:
    """What the sweep of intake does some minutes later, when nobody has anything in hand."""
    intake.sweep(now=timezone.now() + timedelta(minutes=5))


ROLES: dict[str, Callable[..., object]] = {
    "web": lambda port: web.command.main(["--port", port], standalone_mode=False),
    "worker": lambda: worker.command.main([], standalone_mode=False),
    "writer": write_letters,
    "later": sweep_later,
}


def be_born(role: str, *arguments: str) -> int:
    """Fork; the child never comes back."""
    pid = os.fork()
    if pid:
        return pid
    random.seed()
    ROLES[role](*arguments)
    os._exit(0)


if __name__ == "__main__":
    import_module(settings.ROOT_URLCONF)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried at once
    print("ready", flush=True)
    for line in sys.stdin:
        print(be_born(*line.split()), flush=True)
