"""What `owed` and `explain` read: a journal, the playbook to hold it against, and the moment."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import click

from takt.cli.text_file import name_of, not_utf_8, read_bytes, read_text
from takt.journey import (
    READY_PLAYBOOKS,
    Journal,
    Journey,
    Playbook,
    Problem,
    journal_problems,
    load_playbook,
    parse_journal,
    ready_playbook,
)
from takt.journey.moments import read_moment


@dataclass(frozen=True)
class SaleFile:
    """One sale as told by a file, seen from `now`."""

    name: str
    journal: Journal
    playbook: Playbook
    now: datetime

    @property
    def journey(self) -> Journey:
        return Journey.of(self.journal.events)

    @property
    def problems(self) -> Sequence[Problem]:
        """What could not be read, and the plays and guards that the playbook has not, by line."""
        return journal_problems(self.journal, self.playbook, self.name)


def open_sale(file: str, playbook_choice: str, now: str | None) -> SaleFile:
    """Read all three; `click.UsageError` (exit status 2) where one can't be had at all."""
    playbook = _playbook(playbook_choice)
    name = name_of(file)
    text, unreadable = _text_of(read_bytes(file, "journal"), name)
    journal = parse_journal(text, playbook.zone, name)
    journal = replace(journal, problems=(*journal.problems, *unreadable))
    return SaleFile(name, journal, playbook, _moment(now, playbook.zone, journal.now))


def _text_of(raw: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text, with lines that are not UTF-8 left empty, and a problem for each of these."""
    lines, problems = raw.removeprefix(BOM_UTF8).split(b"\n"), []
    for number, line in enumerate(lines, start=1):
        try:
            line.decode()
        except UnicodeDecodeError as error:
            expected = "text in UTF-8: save the file as that"
            problems.append(Problem(number, not_utf_8(error), expected, name))
            lines[number - 1] = b""
    return b"\n".join(lines).decode(), problems


def _playbook(choice: str) -> Playbook:
    if choice in READY_PLAYBOOKS:
        return ready_playbook(choice)
    if not Path(choice).is_file():
        raise click.UsageError(
            f"playbook: found “{choice}”, expected one of {', '.join(READY_PLAYBOOKS)}"
            " or the path of a TOML file."
        )
    playbook, problems = load_playbook(read_text(choice, "playbook"), choice)
    if playbook is None or problems:
        raise click.UsageError("\n".join(["the playbook can't be used:", *map(one_line, problems)]))
    return playbook


def _moment(text: str | None, zone: tzinfo, in_journal: datetime | None) -> datetime:
    if text is None:
        return in_journal or datetime.now(UTC)
    try:
        return read_moment(text.strip(), zone)
    except ValueError as error:
        raise click.UsageError(
            f"--now: found “{text}”, expected a moment as in a journal: 2026-03-06 17:50,"
            " with seconds or an offset (+02:00) where you like."
        ) from error


def one_line(problem: Problem) -> str:
    """`FILE:LINE: found …, expected …`, as editors understand it."""
    place = ":".join(str(part) for part in (problem.file, problem.line) if part is not None)
    said = f"found {problem.found}, expected {problem.expected}"
    return f"{place}: {said}" if place else said
