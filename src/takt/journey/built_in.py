"""The duties that every playbook has: replies, words within the silence limit, the look again."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A duty that every playbook has."""

    name: str
    practice: str
    action: str
    letter: str | None = None
    contact: bool = True
    automatic: bool = False


FIRST_REPLY = BuiltIn("first-reply", "A1", "answer")
NEXT_REPLY = BuiltIn("next-reply", "A1", "answer")
KEEP_IN_TOUCH = BuiltIn("keep-in-touch", "C2", "send letter", letter="progress")
ON_ITS_WAY = replace(KEEP_IN_TOUCH, letter="in-transit")
LOOK_AGAIN = BuiltIn("look-again", "C2", "decide", contact=False)

BUILT_IN_PLAYS = tuple(duty.name for duty in (FIRST_REPLY, NEXT_REPLY, KEEP_IN_TOUCH, LOOK_AGAIN))
