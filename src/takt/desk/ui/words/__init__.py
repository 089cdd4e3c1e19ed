"""The core's codes in the words of the pages: plays, events, conditions, guards, letters, states.

What a shop named itself has no entry here and is shown by its own name.
"""

from takt.desk.ui.words.automatic import AUTOMATIC_WORDS
from takt.desk.ui.words.conditions import CONDITION_WORDS, OPPOSITE_WORDS
from takt.desk.ui.words.events import EVENT_TITLES
from takt.desk.ui.words.found import DEMAND_WORDS, MOOD_WORDS, TARGET_WORDS
from takt.desk.ui.words.guards import DEED_TITLES, GUARD_WORDS
from takt.desk.ui.words.hindrances import HINDRANCE_WORDS
from takt.desk.ui.words.letters import LETTER_TITLES
from takt.desk.ui.words.phrases import PHRASES
from takt.desk.ui.words.plays import PLAY_TITLES
from takt.desk.ui.words.practices import CHAPTERS, PRACTICE_WORDS
from takt.desk.ui.words.replies import REPLY_TITLES
from takt.desk.ui.words.states import STATE_TITLES

__all__ = [
    "AUTOMATIC_WORDS",
    "CHAPTERS",
    "CONDITION_WORDS",
    "DEED_TITLES",
    "DEMAND_WORDS",
    "EVENT_TITLES",
    "GUARD_WORDS",
    "HINDRANCE_WORDS",
    "LETTER_TITLES",
    "MOOD_WORDS",
    "OPPOSITE_WORDS",
    "PHRASES",
    "PLAY_TITLES",
    "PRACTICE_WORDS",
    "REPLY_TITLES",
    "STATE_TITLES",
    "TARGET_WORDS",
]
