"""What becomes of a letter after one attempt: a decision, which delivery then carries out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from takt.desk.accounts.channel import Refused, SendOutcome, Sent

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(hours=12),
)
"""After each attempt that did not succeed; then the seller is told. About a day in all."""


@dataclass(frozen=True)
class Delivered:
    """The other side has it."""


@dataclass(frozen=True)
class Later:
    """Another attempt at `at`; until then the letter can still be withdrawn."""

    at: datetime
    why: str
    may_have_gone: bool = False


@dataclass(frozen=True)
class Failed:
    """No further attempt; `why` is a phrase or the other side's words, and the text is kept."""

    why: str
    may_have_gone: bool = False


Decision = Delivered | Later | Failed


def decide(outcome: SendOutcome, *, attempts: int, now: datetime) -> Decision:
    """`attempts` counts the one that has just been made."""
    if isinstance(outcome, Sent):
        return Delivered()
    if isinstance(outcome, Refused):
        return Failed(outcome.why)
    if attempts > len(WAITS):
        return Failed(outcome.why, outcome.may_have_gone)
    return Later(now + WAITS[attempts - 1], outcome.why, outcome.may_have_gone)
