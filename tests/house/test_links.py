"""Links between the pages of documentation lead somewhere."""

import re
from pathlib import Path

import pytest

from tests.house.tree import DOCS, name_of, pages

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+\s+(.+)$", re.MULTILINE)


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not leads_somewhere(page, link)] == []


def leads_somewhere(page: Path, link: str) -> bool:
    """Links out of the project are not followed: a test must not need the network."""
    if link.startswith(("http://", "https://", "mailto:")):
        return True
    target, _, heading = link.partition("#")
    path = (page.parent / target).resolve() if target else page
    if not path.exists():
        return False
    return not heading or heading in anchors(path.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """The names that headings get: lower case, hyphens, no marks."""
    return {
        re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-")
        for heading in HEADING.findall(text)
    }


def test_every_page_can_be_reached_from_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    listed = {(DOCS / link.partition("#")[0]).resolve() for link in LINK.findall(index)}
    assert {name_of(page) for page in DOCS.rglob("*.md") if page.resolve() not in listed} == {
        "docs/index.md"
    }
