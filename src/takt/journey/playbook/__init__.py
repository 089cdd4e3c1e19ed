"""The shop's standing plan: its plays, guards, targets, hours and limits."""

from .base import READY_PLAYBOOKS, ready_text
from .cue_book import CueBook
from .cues import Asking, Cues, GuardsByFlags, Plays
from .load import load_playbook, ready_playbook
from .model import Limits, Playbook, ReplyTarget
from .parts import ACTIONS, CONTACTS, Guard, Play

__all__ = [
    "ACTIONS",
    "CONTACTS",
    "READY_PLAYBOOKS",
    "Asking",
    "CueBook",
    "Cues",
    "Guard",
    "GuardsByFlags",
    "Limits",
    "Play",
    "Playbook",
    "Plays",
    "ReplyTarget",
    "load_playbook",
    "ready_playbook",
    "ready_text",
]
