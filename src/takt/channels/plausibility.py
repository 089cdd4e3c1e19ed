"""Does a text look like language? Tells the right reading of unlabelled bytes from the wrong."""

from itertools import pairwise

_SAMPLE = 4000
"""Letters that are enough to tell."""


def plausibility(text: str, rarity: float = 0.0) -> float:
    """How much the letters beyond ASCII look like words of our languages: higher is likelier.

    A mean by letter, less the `rarity` of the encoding shared out over all of them.
    """
    beyond = [
        _weight(before, letter)
        for before, letter in pairwise(" " + text[:_SAMPLE])
        if letter >= "\x80"
    ]
    return (sum(beyond) - rarity) / len(beyond) if beyond else 0.0


_BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ"
_WEIGHTS = {letter: 2.0 - 0.04 * rank for rank, letter in enumerate(_BY_FREQUENCY)}
_WEIGHTS |= dict.fromkeys("іїєёґ", 1.2) | dict.fromkeys("ąćęłńóśźż", 1.5)
_WEIGHTS |= {letter.upper(): 0.6 for letter in list(_WEIGHTS)}
_WEIGHTS |= dict.fromkeys("äöüßéèàçâêîôûñáíúãõåøæÄÖÜÉ", 0.8)
_WEIGHTS |= dict.fromkeys("№«»„“”‘’—–…€\xa0", 0.3)
_WEIGHTS |= {"\ufffd": -6.0}


def _weight(before: str, letter: str) -> float:
    weight = _WEIGHTS.get(letter)
    if weight is None:
        weight = -8.0 if letter < "\xa0" else 0.0 if letter.isalpha() else -2.0
    if letter.isupper() and not before.isalpha():
        weight += 0.6  # a capital where a word begins is no surprise
    if letter.isalpha() and before.isalpha():
        if letter.isupper() and before.islower():
            weight -= 3.0
        if before < "\x80" and "\u0400" <= letter <= "\u04ff":
            weight -= 3.0
    return weight
