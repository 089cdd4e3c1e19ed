"""The ready playbooks, and the one that a playbook changes: `extends = "maker"`."""

import tomllib
from collections.abc import Mapping
from functools import reduce
from importlib import resources
from typing import Any

from takt.journey.phrase import Phrase
from takt.journey.problem import closest, one_of, shown

from .keys import NEEDED, TOP
from .layers import over, with_single_days
from .section import without, written
from .source import Source

READY_PLAYBOOKS = ("maker", "bookseller", "courier-shop")

Table = Mapping[str, Any]


def ready_text(name: str) -> str:
    """The TOML of a ready playbook."""
    if name not in READY_PLAYBOOKS:
        raise KeyError(f"no ready playbook “{name}”; there is {one_of(name, READY_PLAYBOOKS)}")
    folder = resources.files("takt.journey") / "playbooks"
    return (folder / f"{name}.toml").read_text(encoding="utf-8")


def base_of(source: Source, table: Table) -> Table:
    """The playbook below this one, whole; empty where this one stands alone.

    Where it is a riddle which one is meant, that is the problem: what any ready playbook has is
    not missing besides.
    """
    name = table.get("extends")
    if name in READY_PLAYBOOKS:
        return _ready(str(name))
    if name is not None:
        source.problem(("extends",), f"extends = {shown(name)}", one_of(str(name), READY_PLAYBOOKS))
        return _all_ready()
    if _is_misspelt(table):  # which is told as a key that there is not
        return _all_ready()
    return _base_of_none(source, table)


def _base_of_none(source: Source, table: Table) -> Table:
    """One key that is missing was forgotten; several are those of a base that was not named."""
    missing = [key for key in NEEDED if key not in table]
    if len(missing) < 2:
        return {}
    expected = Phrase(
        "{extends} in the first line, or else {keys}",
        extends=f'extends = "{READY_PLAYBOOKS[0]}"',
        keys=written(missing),
    )
    source.problem((), without("", missing), expected)
    return _all_ready()


def _is_misspelt(table: Table) -> bool:
    """Does it say which playbook it changes, though not as it should or not where?"""
    if any(closest(key, TOP) == "extends" for key in table.keys() - TOP.keys()):
        return True
    return _has_extends_inside(table)


def _has_extends_inside(table: Table) -> bool:
    inside = [value for value in table.values() if isinstance(value, Mapping)]
    return any("extends" in each or _has_extends_inside(each) for each in inside)


def _ready(name: str) -> Table:
    table = tomllib.loads(ready_text(name))
    below = _ready(table["extends"]) if "extends" in table else {}
    return over(below, with_single_days(table))


def _all_ready() -> Table:
    """Every ready playbook over the others."""
    return reduce(over, map(_ready, READY_PLAYBOOKS), {})
