"""Folding measured on replies of many mail programs (the labels are ours; see own_lines.tsv)."""

from pathlib import Path

from takt.letters.reading import read
from tests.letters.quoted_replies import labelled


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_own_words_are_found_exactly_in_nearly_every_reply(shared_data: Path) -> None:
    replies = list(labelled(shared_data / "quoted-replies"))
    wrong = [name for name, text, own in replies if _lines(read(text).own_text) != own]
    assert len(wrong) <= 0.05 * len(replies), wrong


def test_own_words_are_lost_in_none(shared_data: Path) -> None:
    for name, text, own in labelled(shared_data / "quoted-replies"):
        assert set(own) <= set(_lines(read(text).own_text)), name
