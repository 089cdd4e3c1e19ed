"""The shop's standing plan: its plays, guards, targets, hours and limits."""

from .base import READY_PLAYBOOKS, ready_text
from .cue_book import CLOSED, HOT, CueBook
from .cues import Cues, GuardsByFlags, Plays
from .load import load_playbook, ready_playbook
from .model import Limits, Playbook, ReplyTarget
from .parts import ACTIONS, CONTACTS, Guard, Play
from .stands import Stand, Turn

__all__ = [
    "ACTIONS",
    "CLOSED",
    "CONTACTS",
    "HOT",
    "READY_PLAYBOOKS",
    "CueBook",
    "Cues",
    "Guard",
    "GuardsByFlags",
    "Limits",
    "Play",
    "Playbook",
    "Plays",
    "ReplyTarget",
    "Stand",
    "Turn",
    "load_playbook",
    "ready_playbook",
    "ready_text",
]
