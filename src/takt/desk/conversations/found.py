"""What reading found in a letter: kept beside it as plain data, and given back to the pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from takt.letters.reading import Reading, Span, read

MOODS = range(4)
"""Calm, annoyed, angry, abusive."""
SHOWN = 3
"""Demands named in a row; one tap shows all."""
UNSAID = frozenset({"other"})
"""Demands that tell a seller nothing."""


def stored(reading: Reading) -> dict[str, Any]:
    """A reading as `Message.reading` keeps it; places are `[start, end]` in the letter's text."""
    return {
        "language": reading.language or "",
        "mixed": reading.is_mixed,
        "mood": reading.mood.level,
        "target": reading.mood.target,
        "evidence": _places(reading.mood.evidence),
        "questions": _places(reading.questions),
        "demands": list(reading.demands),
        "order_numbers": list(reading.order_numbers),
        "tracking_numbers": _places(reading.tracking_numbers),
        "phone_numbers": _places(reading.phone_numbers),
        "dates": [
            {"place": _place(d.span), "day": d.day, "month": d.month, "year": d.year}
            for d in reading.dates
        ],
        "sums": [
            {"place": _place(s.span), "amount": str(s.amount), "currency": s.currency}
            for s in reading.sums
        ],
    }


def _places(spans: Iterable[Span]) -> list[list[int]]:
    return [_place(span) for span in spans]


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


@dataclass(frozen=True)
class Found:
    """What a page says of a letter before anyone opens it."""

    mood: int = 0
    target: str = "none"
    questions: int = 0
    demands: Sequence[str] = ()
    is_mixed: bool = False
    evidence: Sequence[str] = ()
    """The words that show the mood."""
    is_corrected: bool = False
    """Whether a person has set the mood."""

    @property
    def first_demands(self) -> Sequence[str]:
        """So many as fit into a row."""
        return self.demands[:SHOWN]

    @property
    def has_more_demands(self) -> bool:
        return len(self.demands) > SHOWN

    @property
    def other_moods(self) -> list[int]:
        """What it may be set to where it was read wrongly."""
        return [level for level in MOODS if level != self.mood]

    def __bool__(self) -> bool:
        return bool(self.mood or self.questions or self.demands)


def found_in(reading: Mapping[str, Any] | None, text: str = "") -> Found:
    """What a stored reading says; letters read before all of this was kept say less.

    The evidence is cut out of `text`, the letter's.
    """
    kept = reading or {}
    return Found(
        mood=kept.get("mood") or 0,
        target=kept.get("target") or "none",
        questions=len(kept.get("questions") or ()),
        demands=[name for name in kept.get("demands") or () if name not in UNSAID],
        is_mixed=bool(kept.get("mixed")),
        evidence=[text[start:end] for start, end in kept.get("evidence") or () if text[start:end]],
        is_corrected="read_mood" in kept,
    )


@lru_cache(maxsize=256)
def found_in_words(text: str) -> Found:
    """The same of what is kept without its reading: the words written into an order."""
    return found_in(stored(read(text)), text)
