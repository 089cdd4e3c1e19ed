"""Which column holds what: guessed from its heading in four languages, or said by the seller."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from takt.channels.files import cells


@dataclass(frozen=True)
class Column:
    field: str
    read: cells.Reader
    required: bool = False
    headings: tuple[str, ...] = ()
    """Usual headings, folded; the field's own name counts as well."""


def guess(header: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    """The place of each field whose heading is recognised.

    The field's own name and then the most usual headings win, and one column holds one field.
    """
    folded = [fold(heading) for heading in header]
    places: dict[str, int] = {}
    for rank in range(max(len(column.headings) for column in columns) + 1):
        for column in columns:
            names = tuple(map(fold, (column.field, *column.headings)))
            if column.field in places or rank >= len(names):
                continue
            for place, heading in enumerate(folded):
                if heading == names[rank] and place not in places.values():
                    places[column.field] = place
                    break
    return places


def mapped(
    header: Sequence[str], columns: Sequence[Column], said: Mapping[str, str]
) -> tuple[dict[str, int], tuple[tuple[str, str], ...]]:
    """The place of each field: as the seller said (`field: heading`), the rest guessed.

    Returns also what of the seller's mapping cannot be, and what can: fields or headings.
    """
    folded = [fold(heading) for heading in header]
    fields = {column.field for column in columns}
    names = f"one of: {', '.join(sorted(fields))}"
    wrong = [(f"the field {field!r}", names) for field in said if field not in fields]
    headings = f"one of: {', '.join(header)}"
    wrong += [(f"the column {h!r}", headings) for h in said.values() if fold(h) not in folded]
    chosen = {
        field: folded.index(fold(heading))
        for field, heading in said.items()
        if field in fields and fold(heading) in folded
    }
    rest = {
        field: place
        for field, place in guess(header, columns).items()
        if field not in chosen and place not in chosen.values()
    }
    return chosen | rest, tuple(wrong)


def fold(heading: str) -> str:
    """A heading without case, marks and signs: "Nr zamówienia:" and "nr_zamowienia" are one."""
    plain = unicodedata.normalize("NFKD", heading.casefold().replace("ł", "l"))
    kept = "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0306")
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", kept)).split()
    return " ".join(words)
