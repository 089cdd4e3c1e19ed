"""The reference pages say what the code reads."""

import re
from dataclasses import fields
from zoneinfo import ZoneInfo

import pytest

from takt.journey import Play, load_playbook, parse_journal
from takt.journey.playbook import Guard, Limits, Playbook, ReplyTarget, keys

from .reference_pages import DOCS, pages


@pytest.mark.parametrize("name", ["events.md", "conditions.md", "playbook.md"])
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


def test_every_key_that_is_read_is_in_the_tables() -> None:
    assert {key.name for key in fields(Play)} - {"name"} == set(keys.PLAY)
    assert {key.name for key in fields(Guard)} - {"name"} == set(keys.GUARD)
    assert {key.name for key in fields(ReplyTarget)} == set(keys.REPLY_TARGET)
    assert {key.name for key in fields(Limits)} == set(keys.LIMITS)
    assert {key.name for key in fields(Playbook)} - {"clocks"} == set(keys.TOP) - {"extends"}


def test_the_journals_of_the_reference_can_be_read() -> None:
    page = (DOCS / "journal.md").read_text(encoding="utf-8")
    journals = re.findall(r"```\n(20.*?)```", page, re.DOTALL)
    assert journals
    for text in journals:
        assert parse_journal(text, ZoneInfo("Europe/Kyiv")).problems == ()


def test_the_playbooks_of_the_reference_can_be_loaded() -> None:
    page = (DOCS / "playbook.md").read_text(encoding="utf-8")
    for text in re.findall(r"```toml\n(.*?)```", page, re.DOTALL):
        playbook, problems = load_playbook(
            text if "extends" in text else 'extends = "maker"\n' + text
        )
        assert playbook is not None, problems
