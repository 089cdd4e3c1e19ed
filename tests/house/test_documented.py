"""What a seller or a contributor may use is written down."""

import ast
import re
from importlib import import_module

import click
import pytest
from django.apps import apps

from takt.cli.commands import COMMANDS
from takt.desk.accounts.channel import channels
from tests.house.tree import DOCS, PACKAGE, reference


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_options(name):
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
def test_every_command_shows_an_example(name):
    assert "xample" in (import_module(COMMANDS[name]).command.help or "")


def test_every_setting_is_documented():
    page = reference("settings")
    assert {name for name in settings_read() if f"`{name}`" not in page} == set()


def test_no_setting_is_documented_that_nothing_reads():
    documented = set(re.findall(r"^\| `([A-Z_]+)`", reference("settings"), re.MULTILINE))
    assert documented - settings_read() == set()


def test_every_channel_is_documented():
    assert {name for name in channels() if f"## `{name}`" not in reference("channels")} == set()


def test_every_model_is_in_the_glossary():
    page = (DOCS / "glossary.md").read_text(encoding="utf-8")
    ours = [model for model in apps.get_models() if model.__module__.startswith("takt.")]
    assert {model.__name__ for model in ours if f"`{model.__name__}`" not in page} == set()


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
