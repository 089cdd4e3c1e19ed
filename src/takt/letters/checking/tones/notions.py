"""What the words of a draft are about, as far as it tells how the draft sounds.

Mockery speaks of museums and medals, blame of washing machines and of what "people" do, contempt of
pennies and spectacles. `data/checking/notions.<language>.txt` says which words carry which notion,
the same ones in every language, so that a model learns from the drafts of all of them at once.
"""

from takt.letters import LANGUAGES
from takt.letters.phrase_words import tokens
from takt.letters.phrases import phrases

_NAME = "of {}"  # concepts have names of their own


def notions_of(sentence: str, language: str | None) -> frozenset[str]:
    """The notions in a sentence; none of a language that is not one of `LANGUAGES`."""
    if language not in LANGUAGES:
        return frozenset()
    found = phrases("checking/notions", language).find(tokens(sentence))
    return frozenset(_NAME.format(each.section) for each in found)
