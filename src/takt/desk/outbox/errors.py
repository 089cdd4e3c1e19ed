"""Why a letter was not taken. Each is for the person at the composer, whose text is still there."""

from collections.abc import Sequence

from takt import journey as core
from takt.desk.conversations.models import Message


class CannotSend(Exception):  # noqa: N818  named for what happened
    """The letter was not queued; nothing was stored. `code` chooses the page's wording."""

    code = "cannot-send"


class EmptyLetter(CannotSend):
    """A letter without words was about to go."""

    code = "empty"


class NoRecipient(CannotSend):
    """Nothing says where to write: add an e-mail address to the buyer."""

    code = "no-recipient"


class NoWayOut(CannotSend):
    """The shop has no active inbox that can send: connect a mail account in the settings."""

    code = "no-way-out"


class AttachmentsTooLarge(CannotSend):
    """The files together are over the limit (TAKT_ATTACHMENT_LIMIT). Sizes in bytes."""

    code = "attachments-too-large"

    def __init__(self, found: int, limit: int) -> None:
        super().__init__(f"{found} bytes of attachments; at most {limit} can be sent")
        self.found, self.limit = found, limit


class Blocked(CannotSend):
    """A guard forbids this letter yet; `by` says which and why. Lifted by `guard overridden`."""

    code = "blocked"

    def __init__(self, by: Sequence[core.Blocked]) -> None:
        super().__init__(", ".join(blocked.guard for blocked in by))
        self.by = tuple(by)


class NotFilled(CannotSend):
    """The ready letter leaves `gaps` open, placeholders that only a person can fill in."""

    code = "not-filled"

    def __init__(self, gaps: Sequence[str]) -> None:
        super().__init__(", ".join(gaps))
        self.gaps = tuple(gaps)


class NoWords(CannotSend):
    """Nobody has worded the letter that the playbook names, in the buyer's language at least."""

    code = "no-words"


class ConversationMovedOn(CannotSend):
    """A colleague has answered since the composer was opened; `newer` is what they wrote.

    `newer` is None while that letter still waits in the outbox. It may be the writer's own, from
    another tab.
    """

    code = "moved-on"

    def __init__(self, newer: Message | None) -> None:
        super().__init__("a colleague has answered meanwhile")
        self.newer = newer


class AutomaticRefused(CannotSend):
    """The desk must not write this by itself; `reason` is a code of `rules.py`."""

    code = "automatic-refused"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TooLate(Exception):  # noqa: N818
    """The letter can't be taken back: it is being sent, or has gone."""
