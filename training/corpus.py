"""Labelled letters and drafts: our own, beside this file, and the shared ones where they are there.

Every third row, by its id, is kept aside: rules and weights are made without it, and the figures
that are reported come from it alone.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.ready import letter, names
from takt.letters.templates import parse

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared" / "data"

THANKS = {"uk": "Дякую!", "ru": "Спасибо!", "pl": "Dziękuję!", "en": "Thank you!"}
Part = Literal["seen", "kept", "all"]
Row = dict[str, Any]


def letters(language: str, part: Part = "seen") -> Iterator[Row]:
    """Rows with `id`, `text`, `mood`, `target`, `questions`, `demands`, `order_numbers`,
    `needs_answer`.
    """
    return _rows("letters", language, part)


def moods(language: str) -> Iterator[Row]:
    """Short letters of our own, all of them to be learnt from: `id`, `text`, `mood`, `target`."""
    lines = (HERE / "moods" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line and not line.startswith("#"):
            mood, target, text = line.split(maxsplit=2)
            row = {"id": f"{language}-mood-{number}", "text": text, "mood": int(mood)}
            yield {**row, "target": target}


def drafts(language: str, part: Part = "seen") -> Iterator[Row]:
    """Rows with `id`, `draft`, `context`, `flaws`, `unanswered`, `evidence`, and `letter`, the text
    answered (empty where the draft answers none).
    """
    texts = {row["id"]: row["text"] for row in letters(language, "all")}
    for row in _rows("drafts", language, part):
        yield {**row, "letter": texts.get(row["letter_id"], "")}


def tones(language: str) -> Iterator[Row]:
    """Drafts written for how they sound, in the shape of `drafts`, all of them to be learnt from;
    what else is wrong with them is labelled with less care.
    """
    texts = {row["id"]: row["text"] for row in letters(language, "all")}
    for row in _rows("tones", language, "all"):
        yield {**row, "letter": texts[row["letter_id"]]}


def answering(language: str) -> Iterator[Row]:
    """Drafts of which many leave a question open, in the shape of `drafts`, all to be learnt from.

    Some are put together from sentences that answer a known question or none; some bring their own
    letter and its `questions`.
    """
    texts = {row["id"]: row["text"] for row in letters(language, "all")}
    for row in _rows("answers", language, "all"):
        yield {**row, "letter": row.get("letter") or texts[row["letter_id"]]}


def ready(language: str) -> Iterator[Row]:
    """The letters that ship, filled with examples, as an answer to a "Thank you!" and to nothing,
    in the shape of `drafts`; nothing is wrong with them.
    """
    examples = {name: place.example for name, place in PLACEHOLDERS.items()}
    for name in names(language):
        draft = parse(letter(name, language).body)[0].fill(examples)
        row = {"letter_id": f"ready {name}", "draft": draft, "flaws": [], "evidence": []}
        yield from ({**row, "letter": answered} for answered in ("", THANKS[language]))


def is_kept_aside(row_id: str) -> bool:
    """Whether the row with this id is for measuring only."""
    return crc32(row_id.encode()) % 3 == 0


def _rows(what: str, language: str, part: Part) -> Iterator[Row]:
    shared = SHARED / "desk" / f"{what}.{language}.jsonl"
    own = HERE / what / f"{language}.jsonl"
    for path in filter(Path.exists, (shared, own)):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            # A draft goes with the letter it answers: whoever reads the one has read the other.
            if part == "all" or is_kept_aside(row.get("letter_id") or row["id"]) == (
                part == "kept"
            ):
                yield row
