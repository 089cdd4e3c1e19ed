"""The worker: tasks of the queue, jobs by the clock, inboxes watched, until it is told to stop."""

from threading import Event, Thread

from django.conf import settings
from django.utils.crypto import get_random_string
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker

from takt.desk.schedule import start_jobs
from takt.desk.watchers import keep_watching

FAREWELL = 15.0
"""Seconds that a job gets to finish the letter in hand."""


def run(stop: Event) -> None:
    """Work until `stop` is set; the letter in hand is finished, none is begun after.

    Killed instead, nothing is lost: see `takt.desk.outbox.delivery`.
    """
    jobs = start_jobs(stop)
    Thread(target=keep_watching, args=(stop,), name="watchers", daemon=True).start()
    try:
        _work_off_tasks(stop)
    finally:
        stop.set()
        for job in jobs:
            job.join(FAREWELL)


def _work_off_tasks(stop: Event) -> None:
    if not isinstance(task_backends["default"], DatabaseBackend):
        stop.wait()  # another engine was chosen (the setting TASKS), and works them off itself
        return
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=settings.TAKT_QUEUE_SECONDS,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
    )
    Thread(target=_end, args=(worker, stop), name="end", daemon=True).start()
    worker.run()


def _end(worker: Worker, stop: Event) -> None:
    stop.wait()
    worker.running = False
