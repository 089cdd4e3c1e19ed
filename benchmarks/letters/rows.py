"""Labelled rows: letters and drafts of the desk, and the text collections of the shared data."""

import csv
from collections.abc import Iterator
from pathlib import Path

from training.corpus import SHARED, Part, Row, drafts, letters

from takt.letters import LANGUAGES

__all__ = [
    "LANGUAGES",
    "PARTS",
    "Part",
    "Row",
    "drafts",
    "has_shared",
    "letters",
    "shared_path",
    "table",
]

PARTS: dict[str, Part] = {"kept aside": "kept", "in view": "seen"}
"""No rule was written and no weight learnt on what was kept aside; that figure counts."""


def has_shared(folder: str) -> bool:
    """Is this folder of the shared data there?"""
    return (SHARED / folder).is_dir()


def table(path: str, split: str | None = "dev") -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file, e.g. of `text/incivility/uk.tsv`; of one split, or all."""
    with (SHARED / path).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if split is None or row["split"] == split:
                yield row


def shared_path(folder: str) -> Path:
    """Where a folder of the shared data lies."""
    return SHARED / folder
