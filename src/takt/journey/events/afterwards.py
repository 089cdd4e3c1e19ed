"""Facts of what was felt afterwards: complaints, reviews, incivility, the end of service."""

from dataclasses import dataclass

from takt.journey.fields import RATING, TEXT, optional

from .base import Event


@dataclass(frozen=True, kw_only=True)
class ComplaintOpened(Event):
    """Something went wrong for the buyer."""

    kind = "complaint opened"
    reason: str | None = optional(TEXT, "what is wrong")


@dataclass(frozen=True, kw_only=True)
class ComplaintClosed(Event):
    """It was put right, or settled."""

    kind = "complaint closed"
    outcome: str | None = optional(TEXT, "how it was put right")


@dataclass(frozen=True, kw_only=True)
class ReviewReceived(Event):
    """The buyer reviewed the shop in public."""

    kind = "review received"
    rating: int | None = optional(RATING, "from 1 (bad) to 5 (very good)")
    text: str | None = optional(TEXT, "what the buyer wrote")


@dataclass(frozen=True, kw_only=True)
class ReviewGiven(Event):
    """The shop reviewed the buyer."""

    kind = "review given"
    rating: int | None = optional(RATING, "from 1 (bad) to 5 (very good)")
    text: str | None = optional(TEXT, "what the shop wrote")


@dataclass(frozen=True, kw_only=True)
class IncivilityNoted(Event):
    """Abuse was noted, with the words quoted."""

    kind = "incivility noted"
    text: str | None = optional(TEXT, "the words, quoted")


@dataclass(frozen=True, kw_only=True)
class WarningGiven(Event):
    """The abuse was answered once, calmly, in the shop's name."""

    kind = "warning given"
    is_own_words = True


@dataclass(frozen=True, kw_only=True)
class ServiceEnded(Event):
    """The shop serves this buyer no longer."""

    kind = "service ended"
    reason: str | None = optional(TEXT, "why")
