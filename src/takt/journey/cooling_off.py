"""The pause before an angry letter is answered (F1): some hours, or the night.

Nothing is sent in anger, neither the buyer's nor one's own. The pause is counted on the wall clock
and ends at a time for contact; what comes in the evening is answered after a night's sleep.
"""

from datetime import datetime, time, timedelta

from .deadlines import reckon
from .moments import to_utc
from .playbook import Playbook


def cooled_at(playbook: Playbook, angry_at: datetime) -> datetime:
    """When the pause after a letter of that moment is over; at a time for contact."""
    angry_at = to_utc(angry_at)
    clocks, limits = playbook.clocks, playbook.limits
    window, local = clocks.windows["working"], clocks.working.local
    shown = local.shown(angry_at)
    if shown.time() >= limits.overnight_from:
        return window.next_open(local.moment(shown.date() + timedelta(days=1), time()))
    return reckon(clocks, angry_at, limits.cooling_off, "wall", window=window).due_at
