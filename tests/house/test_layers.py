"""The order of imports that ARCHITECTURE.md draws."""

import pytest
from importlinter.cli import lint_imports

from tests.house.tree import PACKAGE, ROOT


def test_each_part_imports_only_those_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_every_part_has_a_line_in_the_architecture() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    parts = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert {part for part in parts if f"`takt.{part}`" not in page} == set()


def test_every_app_of_the_desk_has_a_line_in_the_architecture() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    apps = {path.parent.name for path in (PACKAGE / "desk").glob("*/apps.py")}
    assert {app for app in apps if f"| `{app}` |" not in page} == set()
