"""What an event makes of how a sale stands to the plays and guards."""

from .playbook import CueBook, Cues, Plays, Stand, Turn


def turn_of(stand: Stand, cues: Cues, flags: int, book: CueBook) -> Turn:
    """What an event of these cues did to a sale that stood so, and since then has these flags. A
    play owes one thing at a time.
    """
    ended = cues.ending & stand.owed
    stays = stand.owed ^ ended
    allowed = cues.begins[(flags | cues.hour) & cues.begins.asked]
    began = allowed & ~(stays | stand.over)
    resting = _resting(flags | cues.hour, stand.owed | began, book)
    owed, over = stays | began, stand.over | began & book.once
    return Turn(
        stand=book.stands.of(flags, owed, resting & owed, over),
        began=began,
        ended=ended,
        resumed=stand.resting & ~ended & ~resting,
        ends=cues.ends,
        blocked=cues.guards[(stand.flags | cues.hour) & cues.guards.asked],
    )


def _resting(flags: int, plays: Plays, book: CueBook) -> Plays:
    """The plays of which it holds that they are not owed for now; more than were asked about."""
    return book.pauses[flags & book.pauses.asked] if plays & book.pausable else 0
