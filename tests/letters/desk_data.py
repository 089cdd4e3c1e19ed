"""The labelled letters and drafts of the shared data."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def letters(folder: Path, language: str) -> Iterator[dict[str, Any]]:
    """Rows with `id`, `text`, `questions`, `order_numbers`, `needs_answer` …"""
    return _rows(folder / "desk" / f"letters.{language}.jsonl")


def drafts(folder: Path, language: str) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Rows with `draft`, `context`, `flaws` …, each with the text of the letter it answers."""
    texts = {row["id"]: row["text"] for row in letters(folder, language)}
    for row in _rows(folder / "desk" / f"drafts.{language}.jsonl"):
        yield row, texts.get(row["letter_id"])


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
