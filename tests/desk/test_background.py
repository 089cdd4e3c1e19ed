"""Jobs by the clock and watched inboxes. (That the whole outlives kill -9: tests/crash.)"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max
from pytest_django import Settings

from takt.desk import watchers
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.accounts.sealing import sealed
from takt.desk.schedule import JOBS, Job, forget_tasks, keep_running, poll_inboxes
from takt.desk.watchers import Watcher


class Pigeon:
    """A channel that is asked; it fails where the inbox is called so."""

    name = "pigeon"
    asked: list[str] = []

    def poll(self, inbox: Inbox, now: datetime) -> None:
        self.asked.append(inbox.name)
        if inbox.name == "broken":
            raise OSError("no pigeon came")


class Lark:
    """A channel that can be watched; its songs are the inboxes it sings for."""

    name = "lark"
    songs: list[str] = []

    def poll(self, inbox: Inbox, now: datetime) -> None:
        raise AssertionError("a watched inbox is not asked")

    def can_watch(self, inbox: Inbox) -> bool:
        return bool(inbox.settings.get("sings", False))

    def watch(self, inbox: Inbox, stop: Event) -> None:
        self.songs.append(inbox.name)
        stop.wait(10)


CHANNELS = (Pigeon(), Lark())


@pytest.fixture(autouse=True)
def aviary(settings: Settings) -> None:
    settings.TAKT_CHANNELS = f"{__name__}.CHANNELS"
    Pigeon.asked, Lark.songs = [], []


@pytest.fixture
def kept() -> Iterator[dict[int, Watcher]]:
    kept: dict[int, Watcher] = {}
    yield kept
    for watcher in kept.values():
        watcher.stop.set()
        watcher.thread.join(5)


def inbox(shop: Shop, channel: str, name: str, **settings: object) -> Inbox:
    return Inbox.objects.create(shop=shop, channel=channel, name=name, settings=settings)


def test_one_inbox_in_trouble_does_not_hold_up_the_others(shop: Shop, now: datetime) -> None:
    for name in ("broken", "whole"):
        inbox(shop, "pigeon", name)
    inbox(shop, "lark", "watched", sings=True)
    inbox(shop, "raven", "of a channel that is gone")
    poll_inboxes(now, Event())
    assert Pigeon.asked == ["broken", "whole"]


def test_an_inbox_whose_passwords_are_lost_is_not_asked(
    shop: Shop, now: datetime, settings: Settings
) -> None:
    one = inbox(shop, "pigeon", "moved")
    Inbox.objects.filter(pk=one.pk).update(sealed_secrets=sealed({"secret_password": "hush"}))
    settings.SECRET_KEY = "another"
    poll_inboxes(now, Event())
    assert Pigeon.asked == []


def test_a_job_that_fails_runs_again_until_the_end(transactional_db: None) -> None:
    stop, runs = Event(), []

    def job(now: datetime, stop: Event) -> None:
        runs.append(now)
        if len(runs) == 3:
            stop.set()
        raise OSError("not this time")

    keep_running(Job(job, every=timedelta(0)), stop)
    assert len(runs) == 3


def test_every_job_has_a_name_of_its_own_and_a_pause() -> None:
    assert len({job.run.__name__ for job in JOBS}) == len(JOBS)
    assert all(job.every > timedelta(0) for job in JOBS)


def test_each_inbox_is_watched_once(shop: Shop, kept: dict[int, Watcher]) -> None:
    one = inbox(shop, "lark", "one", sings=True)
    inbox(shop, "lark", "mute")
    watchers._bring_up_to_date(kept)
    first = kept[one.pk]
    watchers._bring_up_to_date(kept)
    assert kept == {one.pk: first}
    assert Lark.songs == ["one"]


def test_changed_settings_mean_another_watcher(shop: Shop, kept: dict[int, Watcher]) -> None:
    one = inbox(shop, "lark", "one", sings=True)
    watchers._bring_up_to_date(kept)
    first = kept[one.pk]
    Inbox.objects.update(sealed_secrets=sealed({"secret_password": "new"}))
    watchers._bring_up_to_date(kept)
    assert first.stop.is_set()
    assert kept[one.pk] is not first


def test_an_inbox_out_of_use_is_left_alone(shop: Shop, kept: dict[int, Watcher]) -> None:
    one = inbox(shop, "lark", "one", sings=True)
    watchers._bring_up_to_date(kept)
    watcher = kept[one.pk]
    Inbox.objects.update(is_active=False)
    watchers._bring_up_to_date(kept)
    assert watcher.stop.is_set()
    assert kept == {}


def test_old_results_are_forgotten_and_waiting_tasks_are_not(db: None, now: datetime) -> None:
    for status, age in (("SUCCESSFUL", 8), ("RUNNING", 8), ("SUCCESSFUL", 1), ("READY", 8)):
        DBTaskResult.objects.create(
            status=TaskResultStatus[status],
            args_kwargs={"args": [], "kwargs": {}},
            task_path="takt.desk.outbox.tasks.deliver_letter",
            backend_name="default",
            run_after=get_date_max(),
            started_at=None if status == "READY" else now - timedelta(days=age),
        )
    forget_tasks(now, Event())
    left = DBTaskResult.objects.values_list("status", flat=True)
    assert sorted(left) == ["READY", "SUCCESSFUL"]


def test_every_job_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs/explanation/sending.md").read_text(encoding="utf-8")
    assert [job.run.__name__ for job in JOBS if f"`{job.run.__name__}`" not in page] == []
