"""A terminal for tests: `takt("owed", "sale.journal")` gives what it printed and its status."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from takt.cli import main

Takt = Callable[..., Result]

SALE = """
2026-03-06 17:50  order placed      number=1001 buyer="Олена Коваль" total="450.00 UAH"
2026-03-06 17:55  message sent      letter=greeting
"""


@pytest.fixture
def takt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Takt:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sale.journal").write_text(SALE, encoding="utf-8")

    def run(*arguments: str, typed: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=typed, catch_exceptions=False)

    return run
