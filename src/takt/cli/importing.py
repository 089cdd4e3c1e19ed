"""Taking files in by the command line: the right inbox, the right reader, one report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from takt.channels.email.files import read_files
from takt.channels.email.tray import take_files
from takt.channels.files.file_text import UNLIKE, file_text
from takt.channels.files.importing import import_items, import_orders
from takt.channels.files.journals import import_journal
from takt.channels.files.rows import RowProblem
from takt.desk.accounts.models import Inbox, Shop
from takt.journey import Problem


@dataclass(frozen=True)
class Result:
    """What became of a file; each problem begins with its line."""

    summary: str
    problems: Sequence[str] = ()


@dataclass(frozen=True)
class Importer:
    """Everything that all files of one call share."""

    shop: Shop
    inbox_name: str | None
    mapping: Mapping[str, str]
    dry_run: bool
    now: datetime

    @classmethod
    def for_shop(
        cls,
        slug: str | None,
        inbox_name: str | None,
        *,
        mapping: Mapping[str, str],
        dry_run: bool,
        now: datetime,
    ) -> "Importer":
        return cls(_shop(slug), inbox_name, mapping, dry_run, now)

    def take(self, path: Path, kind: str) -> Result:
        """Take one file or folder in."""
        takers = {
            "mail": self._mail,
            "orders": self._orders,
            "items": self._items,
            "journal": self._journal,
        }
        return takers[kind](path)

    def _mail(self, path: Path) -> Result:
        inbox = _mail_account(self.shop, self.inbox_name)
        if self.dry_run:
            return Result(_counted(sum(1 for _ in read_files(path)), "mail"))
        before, unread = inbox.deliveries.count(), _unread(inbox)
        mails = take_files(inbox, path, clock=lambda: self.now)
        summary = f"{_counted(mails, 'mail')}, {inbox.deliveries.count() - before} of them new"
        return Result(summary, _left_as_they_came(_unread(inbox) - unread))

    def _orders(self, path: Path) -> Result:
        report = import_orders(
            _files_of(self.shop),
            path.read_bytes(),
            mapping=self.mapping,
            dry_run=self.dry_run,
            now=self.now,
        )
        return Result(_new(report.added, "order", report.known), _places(report.problems))

    def _items(self, path: Path) -> Result:
        report = import_items(
            _files_of(self.shop), path.read_bytes(), mapping=self.mapping, dry_run=self.dry_run
        )
        return Result(_new(report.added, "item", report.known), _places(report.problems))

    def _journal(self, path: Path) -> Result:
        text, unlike = file_text(path.read_bytes())
        report = import_journal(_files_of(self.shop), text, dry_run=self.dry_run, now=self.now)
        other = (Problem(line, *UNLIKE) for line in unlike)
        found = sorted((*other, *report.problems), key=lambda problem: problem.line or 0)
        problems = [f"{p.line}: found {p.found}, expected {p.expected}" for p in found]
        return Result(_new(report.added, "event", report.known), problems)


def _new(added: int, thing: str, known: int) -> str:
    return f"{_counted(added, f'new {thing}')}, {known} known"


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _places(problems: Sequence[RowProblem]) -> list[str]:
    return [f"{p.line}: {p.column}: found {p.found}, expected {p.expected}" for p in problems]


def _unread(inbox: Inbox) -> int:
    return inbox.deliveries.filter(message__unparsed=True).count()


def _left_as_they_came(mails: int) -> list[str]:
    found = "one that is" if mails == 1 else f"{mails} that are"
    came = "it came" if mails == 1 else "they came"
    text = f" found {found} no mail, expected headers and a text; in the Inbox as {came}"
    return [text] if mails else []


def _shop(slug: str | None) -> Shop:
    shops = Shop.objects.filter(slug=slug) if slug else Shop.objects.all()
    if len(found := list(shops[:2])) == 1:
        return found[0]
    slugs = ", ".join(Shop.objects.values_list("slug", flat=True))
    if not slugs:
        raise click.UsageError(
            f"there is no shop yet in {settings.DATA_DIR}; takt init makes one there,"
            " TAKT_DATA names another folder."
        )
    raise click.UsageError(f"--shop: found {_found(slug)}, expected one of: {slugs}")


def _files_of(shop: Shop) -> Inbox:
    """The inbox to which everything from files belongs; there is one as soon as it is needed."""
    with translation.override(shop.language):
        name = gettext("Files")
    inbox, _ = Inbox.objects.get_or_create(shop=shop, channel="files", defaults={"name": name})
    return inbox


def _mail_account(shop: Shop, name: str | None) -> Inbox:
    """The account that the mails came to: it says which letters are the shop's own."""
    accounts = Inbox.objects.filter(shop=shop, channel="email")
    chosen = accounts.filter(name=name) if name else accounts
    if len(found := list(chosen[:2])) == 1:
        return found[0]
    names = ", ".join(accounts.values_list("name", flat=True))
    if not names:
        raise click.UsageError("this shop has no mail account yet; connect one under Settings.")
    raise click.UsageError(f"--inbox: found {_found(name)}, expected one of: {names}")


def _found(name: str | None) -> str:
    return f"“{name}”" if name else "nothing"
