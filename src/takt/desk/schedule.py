"""All that the desk does by the clock, in one table. Any number of workers may run it at once."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Thread

from django.db import close_old_connections
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from takt.desk.accounts.channel import Channel, Watching, channels
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.enclosed import forget_brought
from takt.desk.intake import operations as intake
from takt.desk.outbox import automatic, delivery
from takt.desk.outbox.tasks import worker_name

logger = logging.getLogger(__name__)

FORGET_TASKS_AFTER = timedelta(days=7)


def send_letters(_now: datetime, stop: Event) -> None:
    """Letters that are due and that no task has sent: the queue may have lost them, we don't."""
    delivery.sweep(clock=timezone.now, worker=worker_name(), stop=stop)


def write_automatic_letters(now: datetime, _stop: Event) -> None:
    automatic.tick(now=now)


def poll_inboxes(now: datetime, stop: Event) -> None:
    """Ask each inbox for what is new; one in trouble does not hold up the others."""
    for inbox in Inbox.objects.filter(is_active=True).select_related("shop").order_by("pk"):
        channel = channels().get(inbox.channel)
        if stop.is_set():
            return
        if channel is None or not _is_asked(channel, inbox):
            continue
        try:
            channel.poll(inbox, now)
        except Exception:
            logger.exception("polling inbox %s", inbox.pk)


def _is_asked(channel: Channel, inbox: Inbox) -> bool:
    """Not one that is watched, nor one to which the desk has lost the password."""
    is_watched = isinstance(channel, Watching) and channel.can_watch(inbox)
    return not is_watched and not inbox.has_lost_secrets


def finish_intake(now: datetime, _stop: Event) -> None:
    """What came in and was left half-done by a crash."""
    intake.sweep(now=now)


def forget_tasks(now: datetime, _stop: Event) -> None:
    """Results of tasks, and those that a killed worker left as running."""
    DBTaskResult.objects.exclude(status=TaskResultStatus.READY).filter(
        started_at__lt=now - FORGET_TASKS_AFTER
    ).delete()


def forget_files(now: datetime, _stop: Event) -> None:
    """What was attached to letters that came back to their writers."""
    forget_brought(now=now)


@dataclass(frozen=True)
class Job:
    """`run` is given the time, and the event that asks it to end soon."""

    run: Callable[[datetime, Event], None]
    every: timedelta


JOBS = (
    Job(send_letters, every=timedelta(seconds=5)),
    Job(write_automatic_letters, every=timedelta(seconds=30)),
    Job(poll_inboxes, every=timedelta(seconds=60)),
    Job(finish_intake, every=timedelta(seconds=60)),
    Job(forget_tasks, every=timedelta(days=1)),
    Job(forget_files, every=timedelta(days=1)),
)


def start_jobs(stop: Event) -> list[Thread]:
    """A thread for each job, so that a slow mailbox never holds up a letter."""
    threads = [
        Thread(target=keep_running, args=(job, stop), name=job.run.__name__, daemon=True)
        for job in JOBS
    ]
    for thread in threads:
        thread.start()
    return threads


def keep_running(job: Job, stop: Event) -> None:
    """Run one job again and again until `stop` is set; a failure is logged and tried again."""
    while not stop.is_set():
        close_old_connections()
        try:
            job.run(timezone.now(), stop)
        except Exception:
            logger.exception("job %s", job.run.__name__)
        finally:
            close_old_connections()
        stop.wait(job.every.total_seconds())
