"""How sure the reading is of every degree of heat: the signs of a letter, weighed.

`data/weights/mood.tsv` has a line a sign and a column a question ("annoyed or worse", …). The few
dozen numbers are shared by all languages, and can be read, which the character models beside them
(`abuse.bin`, `mood.bin`) cannot: they join in as the signs called `like …`.
"""

import re
from collections.abc import Mapping

from takt.letters.linear import load
from takt.letters.odds import chance, odds, sign_weights

_ADDRESS = re.compile(r"@\w+|https?://\S+")
_FARTHEST = 8.0  # where a character model's margin stops counting


def likenesses(text: str) -> dict[str, float]:
    """What the character models say of `text`, as signs; above 0 is a yes."""
    plain = _ADDRESS.sub(" ", text)
    margins = {**load("mood").scores(plain), **load("abuse").scores(plain)}
    return {f"like {name}": clipped(margin) for name, margin in margins.items()}


def abuse_chance(text: str, signs: Mapping[str, float]) -> float:
    """How likely `text`, with these signs, is abusive, 0 to 1; but one of the character models is
    asked for that.
    """
    margin = load("abuse").scores(_ADDRESS.sub(" ", text))["abuse"]
    return chance(odds(sign_weights("mood")["abuse"], {**signs, "like abuse": clipped(margin)}))


def clipped(margin: float) -> float:
    """A margin within what counts."""
    return min(max(margin, -_FARTHEST), _FARTHEST)


def chances(signs: Mapping[str, float]) -> dict[str, float]:
    """How likely each question of the weights is a yes, 0 to 1."""
    return {asked: chance(odds(weights, signs)) for asked, weights in sign_weights("mood").items()}
