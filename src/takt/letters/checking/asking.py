"""A question beside the others of its letter, and a draft that is to answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from takt.letters.checking.matter import Matter


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the letter's other questions, and its number among them, from 0."""

    question: Matter
    others: Sequence[Matter] = ()
    number: int = 0
    knows_status: bool = False  # the letter shows that the buyer follows the parcel already


@dataclass(frozen=True, slots=True)
class Told:
    """A draft: the sentences that may answer, and what else is in it."""

    sentences: Sequence[Matter]
    away: Sequence[Matter] = ()  # sentences that send the buyer elsewhere
    is_number_told: bool = False  # the parcel's number
    is_bare: bool = False  # hardly more than that number
    is_sent: bool = False  # says that the goods are on their way
    is_slang: bool = False  # whose words are not those of the letter
