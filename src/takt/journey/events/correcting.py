"""A fact about another fact: it was told by mistake."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from takt.journey.fields import EARLIER, TEXT, FieldType, optional, required
from takt.journey.phrase import Phrase
from takt.journey.problem import OutOfBoundsError, one_of

from .base import Event
from .facts import FACTS

LASTING: Mapping[str, Phrase] = {
    "order placed": Phrase(
        "a sale keeps its beginning; an order is called off, by order cancelled"
    ),
    "message received": Phrase("what the buyer wrote has come"),
    "message sent": Phrase("what the shop wrote has gone"),
    "remark overridden": Phrase("the reason stays with the letter that went"),
    "mood corrected": Phrase("a mood is set right by another mood corrected"),
    "fact withdrawn": Phrase("what was taken back is told again"),
}
"""The kinds of which no fact can be taken back, and why."""

WITHDRAWABLE = frozenset(fact.kind for fact in FACTS) - LASTING.keys()


def _read_kind(text: str, _: datetime) -> str:
    if text in LASTING:
        raise OutOfBoundsError(
            Phrase("a kind of fact that can be taken back: {why}", why=LASTING[text])
        )
    if text not in WITHDRAWABLE:
        raise OutOfBoundsError(one_of(text, WITHDRAWABLE))
    return text


KIND = FieldType("kind", Phrase("a kind of event, as in payment received"), _read_kind)


@dataclass(frozen=True, kw_only=True)
class FactWithdrawn(Event):
    """A fact was told by mistake: all goes on as though it had never been told.

    Facts of one kind and moment are taken back together. What has come or gone cannot be, nor the
    order itself.
    """

    kind = "fact withdrawn"
    fact: str = required(KIND, "which kind of fact")
    of: datetime | None = optional(EARLIER, "when it happened; the last one's moment")
    reason: str = required(TEXT, "why it is not true")
