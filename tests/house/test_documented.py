"""What a seller or a contributor may use is written down."""

import ast
import re
from collections.abc import Iterable
from dataclasses import fields
from importlib import import_module

import click
import pytest
from django.apps import apps

from takt.cli.commands import COMMANDS
from takt.desk.accounts.channel import channels
from takt.journey import ACTIONS, CONDITIONS, KINDS, READY_PLAYBOOKS, Guard, Play, ReplyTarget
from takt.letters import ready
from takt.letters.placeholders import PLACEHOLDERS
from tests.house.tree import DOCS, PACKAGE, reference


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_options(name: str) -> None:
    command = import_module(COMMANDS[name]).command
    options = [
        flag
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for flag in parameter.opts
    ]
    section = _section(reference("commands"), f"takt {name}")
    assert [option for option in options if f"`{option}" not in section] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name: str) -> None:
    assert "xample" in (import_module(COMMANDS[name]).command.help or "")


def test_every_setting_is_documented() -> None:
    page = reference("settings")
    assert {name for name in settings_read() if f"`{name}`" not in page} == set()


def test_no_setting_is_documented_that_nothing_reads() -> None:
    documented = set(re.findall(r"^\| `([A-Z_]+)`", reference("settings"), re.MULTILINE))
    assert documented - settings_read() == set()


def test_every_channel_is_documented() -> None:
    assert {name for name in channels() if f"## `{name}`" not in reference("channels")} == set()


def test_every_model_is_in_the_glossary() -> None:
    page = (DOCS / "glossary.md").read_text(encoding="utf-8")
    ours = [model for model in apps.get_models() if model.__module__.startswith("takt.")]
    assert {model.__name__ for model in ours if f"`{model.__name__}`" not in page} == set()


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("events", KINDS),
        ("conditions", CONDITIONS),
        ("letters", ready.names()),
        ("letters", PLACEHOLDERS),
        ("playbook", ACTIONS),
        ("playbook", READY_PLAYBOOKS),
    ],
    ids=["events", "conditions", "letters", "placeholders", "actions", "playbooks"],
)
def test_every_word_that_a_shop_may_write_is_documented(page: str, names: Iterable[str]) -> None:
    text = reference(page)
    assert {
        name for name in names if f"`{name}`" not in text and f"`{{{name}}}`" not in text
    } == set()


@pytest.mark.parametrize("shape", [Play, Guard, ReplyTarget], ids=lambda shape: shape.__name__)
def test_every_key_of_a_playbook_is_documented(shape: type[Play | Guard | ReplyTarget]) -> None:
    text = reference("playbook")
    keys = {key.name for key in fields(shape)} - {"name"}  # the name stands in the table's heading
    assert {key for key in keys if f"`{key}`" not in text} == set()


def settings_read() -> set[str]:
    """Names of environment variables that the code reads."""
    return {
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"TAKT_[A-Z_]+|DATABASE_URL", node.value)
    }


def _section(page: str, heading: str) -> str:
    _, found, rest = page.partition(f"\n## `{heading}`")
    assert found, f"no section “{heading}”"
    return rest.partition("\n## ")[0]
