"""Files are short, well named, and speak of the project alone."""

import re
from pathlib import Path

import pytest

from tests.house.tree import (
    FRONT_PAGES,
    PACKAGE,
    ROOT,
    kept_files,
    name_of,
    python_files,
)

MOST_LINES, MOST_LINES_OF_TESTS = 300, 450
"""Far above the usual: a file that comes near is already worth a look."""
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "service", "misc"}
"""Names under which anything may gather."""
TEXT = {"", ".py", ".md", ".toml", ".html", ".css", ".js", ".txt", ".yml", ".sh", ".journal", ".po"}
ELSEWHERE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+)/|\blocalhost:3141\b")
"""Paths of somebody's machine: nobody else has them."""


@pytest.mark.parametrize("path", python_files(), ids=name_of)
def test_no_file_is_too_long_to_read_at_a_sitting(path: Path) -> None:
    limit = MOST_LINES_OF_TESTS if "tests" in path.parts else MOST_LINES
    assert path.read_text(encoding="utf-8").count("\n") <= limit, "split it by idea"


def test_no_module_has_a_name_that_says_nothing() -> None:
    parts = {part for path in PACKAGE.rglob("*.py") for part in path.relative_to(PACKAGE).parts}
    assert {part.removesuffix(".py") for part in parts} & SAYS_NOTHING == set()


@pytest.mark.parametrize("page", FRONT_PAGES)
def test_front_pages_can_be_read_at_a_sitting(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8").count("\n") <= 200


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = [
        f"{name_of(path)}:{number}"
        for path in kept_files()
        if path.suffix in TEXT and path.name != "test_files.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if ELSEWHERE.search(line)
    ]
    assert found == []
