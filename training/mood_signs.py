"""The signs of heat in a text, as the weights of `training/mood.py` are fitted on them."""

from collections.abc import Mapping, Sequence

from takt.letters.reading.mood.signs import find, signs_of
from takt.letters.reading.mood.weighing import clipped
from training.weights import Signs

SMOOTH = 0.3  # scikit-learn's C for the weights of signs


def signs_in(text: str, language: str) -> Signs:
    """What the lists find, by sign."""
    return signs_of(text, find(text, language))


def likenesses(found: Sequence[Mapping[str, float]]) -> list[Signs]:
    """What a character model says of every text, as signs."""
    return [{f"like {name}": clipped(m) for name, m in one.items()} for one in found]
