"""Facts of the workshop: promised, begun, made, packed."""

from dataclasses import dataclass
from datetime import date

from takt.journey.fields import AMOUNT, DATE, TEXT, optional, required
from takt.journey.money import Money

from .base import Event


@dataclass(frozen=True, kw_only=True)
class PromiseGiven(Event):
    """The buyer was told a date by which the order will be on its way. A new one takes the place of
    the last.
    """

    kind = "promise given"
    date: date = required(DATE, "the day promised")
    text: str | None = optional(TEXT, "what was promised, in words")


@dataclass(frozen=True, kw_only=True)
class WorkStarted(Event):
    """Work on the order began."""

    kind = "work started"


@dataclass(frozen=True, kw_only=True)
class WorkProgressed(Event):
    """A stage of the work is done."""

    kind = "work progressed"
    stage: str | None = optional(TEXT, "which stage")


@dataclass(frozen=True, kw_only=True)
class WorkFinished(Event):
    """The work is done; it can be packed."""

    kind = "work finished"


@dataclass(frozen=True, kw_only=True)
class ParcelPacked(Event):
    """The parcel is packed by the checklist."""

    kind = "parcel packed"
    cost: Money | None = optional(AMOUNT, "what the packing cost")


@dataclass(frozen=True, kw_only=True)
class GiftPacked(Event):
    """A small gift went into the parcel."""

    kind = "gift packed"
    gift: str | None = optional(TEXT, "what it is")
    cost: Money | None = optional(AMOUNT, "what it cost")
