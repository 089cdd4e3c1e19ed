"""What a check says of a draft, and what it may know besides the draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from takt.letters.spans import Span

Severity = Literal["hint", "warning", "stop"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Where (`start`, `end` in the draft), why and how to mend; words come by code.

    A `hint` is for a check that is unsure, a `warning` for one that is sure, a `stop` asks for a
    reason before the letter goes. Where something is missing, the place is where it belongs: a
    greeting at the draft's beginning, an answer at its end. `details` are the facts of the wording,
    e.g. `question`.
    """

    kind: str
    severity: Severity
    start: int
    end: int
    why: str
    practice: str
    mend: str
    details: Mapping[str, str] = field(default_factory=dict)


def on_sentence(
    sentence: Span, kind: str, severity: Severity, *, why: str, practice: str, mend: str
) -> Remark:
    """A remark on a whole sentence of the draft, which its wording may repeat."""
    details = {"sentence": sentence.text}
    return Remark(kind, severity, sentence.start, sentence.end, why, practice, mend, details)


@dataclass(frozen=True, slots=True)
class Context:
    """The letter answered and the order's facts, as far as they are known."""

    letter: str | None = None
    """The buyer's letter, quotation and signature included."""
    language: str | None = None
    order_number: str | None = None
    tracking: str | None = None
    stage: str | None = None
    is_shipped: bool | None = None
    promised: tuple[str, ...] = ()
    """What the shop has promised this buyer, each in its own words."""
    planned_ship_on: date | None = None
    """The day on which the parcel is to leave by the plan."""
    today: date | None = None
    """The day on which the draft is written; without it "tomorrow" has no date."""
    buyer_name: str | None = None
