"""The examinations of `takt doctor`, in the order in which a desk is set up."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import Error, connection

from takt.cli.migrating import waiting_migrations, way_to_the_database
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.intake.models import Delivery
from takt.desk.outbox.queries import failed, pending
from takt.desk.playbooks.queries import playbook_of

LEAST_FREE = 500 * 1024 * 1024
"""Bytes of free disk below which a desk that takes mail in should be warned."""
PATIENCE = timedelta(minutes=5)
"""A letter due for longer than this means that no worker is sending."""


@dataclass(frozen=True)
class Finding:
    """What was looked at and how it is; `to_do` is empty where it is sound."""

    what: str
    found: str
    to_do: str = ""

    @property
    def sound(self) -> bool:
        return not self.to_do


def examine(*, now: datetime) -> Iterator[Finding]:
    """Look at everything; what rests on the tables only where there are tables."""
    yield data_folder()
    database = reach_database()
    yield database
    if not database.sound:
        return
    for look in (shops, hosts):
        yield look()
    for shop in Shop.objects.order_by("name"):
        yield playbook(shop)
        yield from inboxes(shop)
    yield worker(now)
    yield failed_letters()
    yield unread_material()


def data_folder() -> Finding:
    """Is there a folder to write to, with room in it?"""
    folder = settings.DATA_DIR
    if not os.access(folder, os.W_OK):
        return Finding(
            "data", f"{folder} can't be written to", "set TAKT_DATA to a folder of yours"
        )
    free = shutil.disk_usage(folder).free
    found = f"{folder}, {free / 1024**3:.1f} GB free"
    return Finding("data", found, "make room on this disk" if free < LEAST_FREE else "")


def reach_database() -> Finding:
    """Does the database answer, and is it as this version needs it?"""
    place = f"{connection.vendor} · {connection.settings_dict['NAME']}"
    try:
        waiting = waiting_migrations()
    except Error as error:
        return Finding("database", f"{place}: {error}", way_to_the_database())
    if waiting and not connection.introspection.table_names():
        to_do = "takt init makes a shop and its owner; TAKT_DATA names the folder of another desk"
        return Finding("database", f"{place}, empty", to_do)
    if waiting:
        return Finding("database", f"{place}, not up to date", "takt serve brings it up to date")
    return Finding("database", place)


def shops() -> Finding:
    """Is there a shop that somebody can sign in to?"""
    names = list(
        Shop.objects.filter(teammate__role="owner").distinct().values_list("name", flat=True)
    )
    if not names:
        return Finding("shops", "none yet", "takt init makes a shop and its owner")
    return Finding("shops", ", ".join(names))


def hosts() -> Finding:
    """May the pages be reached under a name of one's own, and only encrypted then?"""
    own = [host for host in settings.ALLOWED_HOSTS if host not in _LOCAL]
    if own and not settings.SESSION_COOKIE_SECURE:
        return Finding("addresses", ", ".join(own), "serve it over https, and set TAKT_HTTPS=1")
    return Finding("addresses", ", ".join(own) or "this machine only (TAKT_HOSTS adds others)")


_LOCAL = {"localhost", "127.0.0.1", "[::1]", "testserver"}


def playbook(shop: Shop) -> Finding:
    """Can the playbook in force be read?"""
    try:
        plays = playbook_of(shop.pk).plays
    except ValueError as error:
        return Finding(f"{shop} · playbook", str(error), "mend it on the Playbook page")
    return Finding(f"{shop} · playbook", f"{len(plays)} plays")


def inboxes(shop: Shop) -> Iterator[Finding]:
    """Does each connected account work; is there one at all?

    Files are brought by a person: there is no contact that could be lost.
    """
    accounts = Inbox.objects.filter(shop=shop, is_active=True).exclude(channel="files")
    connected = list(accounts.order_by("name"))
    if not connected:
        to_do = "connect your mail on the Settings page"
        yield Finding(f"{shop} · inboxes", "no mail account or shop connected", to_do)
    yield from map(inbox, connected)


def inbox(one: Inbox) -> Finding:
    """How did the last contact with this account go?"""
    what = f"{one.shop} · {one.channel} {one.name}"
    if one.has_lost_secrets:
        found = "its passwords were sealed with another secret key"
        to_do = "put that key back (TAKT_DATA/secret-key), or type them again on the Settings page"
        return Finding(what, found, to_do)
    if one.last_problem:
        return Finding(what, one.last_problem, "look at its settings on the Settings page")
    if one.last_success_at is None:
        return Finding(what, "connected; nothing has come in yet")
    return Finding(what, f"last contact {one.last_success_at:%Y-%m-%d %H:%M} UTC")


def worker(now: datetime) -> Finding:
    """Is somebody sending what is due?"""
    late = pending().filter(send_at__lt=now - PATIENCE).count()
    if late:
        to_do = "run takt serve (or takt worker) and leave it running"
        return Finding("worker", f"{late} letters are past their time to go", to_do)
    return Finding("worker", "no letter is past its time to go")


def failed_letters() -> Finding:
    """What could not be sent lies with its text where it can be sent again."""
    count = failed().count()
    to_do = "open their conversations: the text is kept, and can be sent again"
    return Finding("letters", f"{count} could not be sent", to_do if count else "")


def unread_material() -> Finding:
    """What came in and could not be read is kept, and a person should look."""
    kept = Delivery.objects.exclude(problem="").filter(done_at=None).count()
    to_do = "the Inbox shows each of them as it came"
    return Finding("material", f"{kept} pieces could not be read", to_do if kept else "")
