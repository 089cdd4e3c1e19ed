"""A thread for each inbox that can be watched, so that a buyer's letter is here in seconds."""

import json
import logging
from dataclasses import dataclass, field
from threading import Event, Thread

from django.db import close_old_connections, connection

from takt.desk.accounts.channel import Watching, channels
from takt.desk.accounts.models import Inbox

logger = logging.getLogger(__name__)

LOOK_EVERY = 10.0
"""Seconds between looks at the list of inboxes."""


@dataclass
class Watcher:
    """`settings` as they were when it began: changed ones mean another watcher."""

    settings: str
    thread: Thread
    stop: Event = field(default_factory=Event)


def keep_watching(stop: Event) -> None:
    """Keep exactly one live watcher per active inbox until `stop` is set."""
    watchers: dict[int, Watcher] = {}
    while not stop.is_set():
        close_old_connections()
        try:
            _bring_up_to_date(watchers)
        except Exception:
            logger.exception("watching inboxes")
        stop.wait(LOOK_EVERY)
    for watcher in watchers.values():
        watcher.stop.set()


def _bring_up_to_date(watchers: dict[int, Watcher]) -> None:
    wanted = _watchable()
    for pk in list(watchers):
        watcher = watchers[pk]
        inbox = wanted.get(pk)
        if inbox is None or watcher.settings != _settings(inbox) or not watcher.thread.is_alive():
            watcher.stop.set()
            del watchers[pk]
    for pk, inbox in wanted.items():
        if pk not in watchers:
            watchers[pk] = _start(inbox)


def _watchable() -> dict[int, Inbox]:
    inboxes = Inbox.objects.filter(is_active=True).select_related("shop")
    return {
        inbox.pk: inbox
        for inbox in inboxes
        if isinstance(channel := channels().get(inbox.channel), Watching)
        and not inbox.has_lost_secrets
        and channel.can_watch(inbox)
    }


def _settings(inbox: Inbox) -> str:
    return json.dumps([inbox.address, inbox.settings, inbox.secrets], sort_keys=True)


def _start(inbox: Inbox) -> Watcher:
    stop = Event()
    thread = Thread(target=_watch, args=(inbox, stop), name=f"inbox {inbox.pk}", daemon=True)
    thread.start()
    return Watcher(_settings(inbox), thread, stop)


def _watch(inbox: Inbox, stop: Event) -> None:
    channel = channels()[inbox.channel]
    assert isinstance(channel, Watching)  # noqa: S101  chosen for it
    try:
        channel.watch(inbox, stop)
    except Exception:  # it begins again at the next look
        logger.exception("watching inbox %s", inbox.pk)
    finally:
        connection.close()
