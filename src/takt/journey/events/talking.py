"""Facts of the conversation, and what the seller wrote down about the sale."""

from dataclasses import dataclass
from datetime import datetime

from takt.journey.fields import COUNT, EARLIER, FLAG, MOOD, TEXT, choice, optional, required

from .base import Event


@dataclass(frozen=True, kw_only=True)
class MessageReceived(Event):
    """The buyer wrote; `mood`, `questions` and `needs_answer` are what reading found."""

    kind = "message received"
    channel: str | None = optional(TEXT, "by which channel: email, telegram …")
    text: str | None = optional(TEXT, "what the buyer wrote")
    mood: int | None = optional(MOOD, "0 (calm) | 1 (annoyed) | 2 (angry) | 3 (abusive)")
    questions: int | None = optional(COUNT, "how many questions there are in it")
    needs_answer: bool = optional(FLAG, "does it call for an answer?", True)


@dataclass(frozen=True, kw_only=True)
class MoodCorrected(Event):
    """A person heard another mood in a letter than reading did; it counts as if read so at once."""

    kind = "mood corrected"
    mood: int = required(MOOD, "how the letter sounds")
    of: datetime | None = optional(EARLIER, "when the letter came; the last one's moment")


@dataclass(frozen=True, kw_only=True)
class MessageSent(Event):
    """The shop wrote. An automatic message is not the shop's own words: it answers nobody."""

    kind = "message sent"
    letter: str | None = optional(TEXT, "which ready letter it was; none for a free reply")
    automatic: bool = optional(FLAG, "did it go out by itself?", False)
    channel: str | None = optional(TEXT, "by which channel")
    text: str | None = optional(TEXT, "what the shop wrote")

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "is_own_words", not self.automatic)


@dataclass(frozen=True, kw_only=True)
class CallMade(Event):
    """The shop rang the buyer."""

    kind = "call made"
    outcome: str = required(
        choice("reached", "no answer", "busy", "declined"), "did the buyer talk to the shop?"
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "is_own_words", self.outcome == "reached")


@dataclass(frozen=True, kw_only=True)
class NoteAdded(Event):
    """A note for the shop's own people."""

    kind = "note added"
    text: str | None = optional(TEXT, "the note")


@dataclass(frozen=True, kw_only=True)
class ActionWaived(Event):
    """A person decided that what a play asks for now is not needed."""

    kind = "action waived"
    play: str = required(TEXT, "which play")
    reason: str = required(TEXT, "why it is not needed")


@dataclass(frozen=True, kw_only=True)
class GuardOverridden(Event):
    """A person lifted a guard for this sale, from here on."""

    kind = "guard overridden"
    guard: str = required(TEXT, "which guard")
    reason: str = required(TEXT, "why")


@dataclass(frozen=True, kw_only=True)
class RemarkOverridden(Event):
    """A letter went although a check of the draft said stop; a person had a reason."""

    kind = "remark overridden"
    remark: str = required(TEXT, "which kind of remark")
    reason: str = required(TEXT, "why the letter went all the same")
