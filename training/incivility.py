"""Short texts labelled abusive or not: the shared `text/incivility`, and our own comments."""

import re
from collections.abc import Iterator
from csv import QUOTE_NONE, DictReader
from dataclasses import dataclass

from takt.letters import LANGUAGES
from training.corpus import HERE, SHARED, letters

# The only sources whose licence lets weights made from them be shipped.
ALLOWED = ("UD_", "paradetox", "davidson2017", "rudetoxifier", "poleval2019-task6")
OWN = "comments"  # the folder of comments of our own, and their source
_NOT_SAID = re.compile(r"@\w+|\bRT\b|\bURL\b|https?://\S+|&#?\w+;")
_ABUSIVE = 3


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, whether it is abusive, and where it comes from."""

    id: str
    text: str
    is_abusive: bool
    language: str
    source: str


def for_training() -> list[Labelled]:
    """Rows of the split `train` that weights may be made from, our comments and our letters."""
    shared = [row for lang in LANGUAGES for row in _rows(lang)]
    return [*(row for row in shared if row.source.startswith(ALLOWED)), *_comments(), *_letters()]


def _rows(language: str) -> Iterator[Labelled]:
    path = SHARED / "text" / "incivility" / f"{language}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in DictReader(file, delimiter="\t", quoting=QUOTE_NONE):
            if row["split"] == "train":
                text, is_abusive = _NOT_SAID.sub(" ", row["text"]), row["label"] == "1"
                yield Labelled(row["id"], text, is_abusive, language, row["source"])


def _comments() -> Iterator[Labelled]:
    for path in sorted((HERE / OWN).glob("*.txt")):
        is_abusive = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line in ("[abusive]", "[calm]"):
                is_abusive = line == "[abusive]"
            elif line and not line.startswith("#"):
                yield Labelled(f"{path.stem}-{number}", line, is_abusive, path.stem, OWN)


def _letters() -> Iterator[Labelled]:
    for language in LANGUAGES:
        for row in letters(language):
            yield Labelled(row["id"], row["text"], row["mood"] == _ABUSIVE, language, "letters")
