"""The pause before an angry letter is answered (F1): some hours, or the night.

Nothing is sent in anger, neither the buyer's nor one's own. The pause is counted on the wall clock
and ends at a time for contact; what comes in the evening is answered after a night's sleep.
"""

from datetime import UTC, datetime, time, timedelta

from .deadlines import reckon
from .playbook import Playbook


def cooled_at(playbook: Playbook, angry_at: datetime) -> datetime:
    """When the pause after a letter of that moment is over; at a time for contact."""
    clocks, limits = playbook.clocks, playbook.limits
    window = clocks.windows["working"]
    if angry_at.astimezone(playbook.zone).time() >= limits.overnight_from:
        return window.next_open(_midnight_after(angry_at, playbook))
    return reckon(clocks, angry_at, limits.cooling_off, "wall", window=window).due_at


def _midnight_after(moment: datetime, playbook: Playbook) -> datetime:
    next_day = moment.astimezone(playbook.zone).date() + timedelta(days=1)
    return datetime.combine(next_day, time(), playbook.zone).astimezone(UTC)
