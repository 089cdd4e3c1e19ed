"""Pages keep the content policy, and every word on them can be translated."""

import re
from pathlib import Path

import pytest

from tests.house.tree import name_of, templates

INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son\w+=|javascript:", re.IGNORECASE)
TRANSLATED = re.compile(
    r"{%-?\s*blocktrans(?:late)?\b.*?{%-?\s*endblocktrans(?:late)?\s*%}", re.DOTALL
)
AS_TYPED = re.compile(r"<(kbd|pre|code)\b[^>]*>.*?</\1>", re.DOTALL)
"""Keys and commands are the same in every language."""
COMMENT = re.compile(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
MARKUP = re.compile(r"{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL)
SPOKEN_ATTRIBUTE = re.compile(r'\b(?:title|placeholder|aria-label|alt)="([^"]*)"')
WORDS = re.compile(r"[^\W\d_]{2,}")
SAME_EVERYWHERE = {"Takt", "TOML", "UTC", "nbsp", "middot", "rarr", "larr", "times", "hellip"}


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_no_script_or_style_is_written_into_a_page(path: Path) -> None:
    assert INLINE.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_every_word_on_a_page_can_be_translated(path: Path) -> None:
    assert untranslated(path.read_text(encoding="utf-8")) == []


def test_a_forgotten_word_is_found() -> None:
    page = '<p>{% translate "Today" %} waits {{ name }}</p><a title="Close">×</a>'
    assert untranslated(page) == ["waits", "Close"]


def untranslated(page: str) -> list[str]:
    """Words that stand in a page as they are, outside `translate`."""
    page = AS_TYPED.sub("", TRANSLATED.sub("", COMMENT.sub("", page)))
    # Template tags go first, since a quoted ">" in one would end an HTML tag too early.
    bare = re.sub(r"{%.*?%}|{{.*?}}", " ", page, flags=re.DOTALL)
    spoken = " ".join(SPOKEN_ATTRIBUTE.findall(bare))
    words = WORDS.findall(MARKUP.sub(" ", bare)) + WORDS.findall(spoken)
    return [word for word in words if word not in SAME_EVERYWHERE]
