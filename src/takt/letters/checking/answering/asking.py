"""A question beside the others of its letter, and a draft that is to answer it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from takt.letters.checking.answering.cues import given_kinds
from takt.letters.checking.answering.matter import Matter, matter
from takt.letters.checking.marks import language_told
from takt.letters.text_data import is_said

_QUOTED = re.compile(r"[«\"„“][^»\"”“]{3,60}[»\"”“]")


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
    tones: frozenset[str] = frozenset()  # how it sounds: who insults or mocks answers less

    def given(self) -> frozenset[str]:
        """The kinds of thing that its sentences hold."""
        return frozenset(chain.from_iterable(given_kinds(s.text) for s in self.sentences))


def each_asked(questions: Sequence[str], letter: str, tracking: str | None = None) -> list[Asked]:
    """Each question beside the others of its letter."""
    language, follows = language_told(letter), follows_parcel(letter, tracking)
    all_ = [matter(question, language) for question in questions]
    return [Asked(one, [*all_[:n], *all_[n + 1 :]], n, follows) for n, one in enumerate(all_)]


def follows_parcel(letter: str, tracking: str | None) -> bool:
    """Whether the buyer has the number: it stands in the letter, or what tracking shows does."""
    is_told = bool(tracking and tracking in letter)
    return is_told or bool(_QUOTED.search(letter)) or is_said("checking/follows-parcel", letter)
