"""The shop's standing plan: its plays, guards, targets, hours and limits."""

from .load import READY_PLAYBOOKS, load_playbook, ready_playbook, ready_text
from .model import ACTIONS, CONTACTS, Guard, Play, Playbook, ReplyTarget

__all__ = [
    "ACTIONS",
    "CONTACTS",
    "READY_PLAYBOOKS",
    "Guard",
    "Play",
    "Playbook",
    "ReplyTarget",
    "load_playbook",
    "ready_playbook",
    "ready_text",
]
