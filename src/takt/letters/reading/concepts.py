"""What the words of a letter mean: concepts, the same ones in every language.

`data/reading/concepts.<language>.txt` says which words and phrases carry which concept. A model of
concepts learns from the letters of all languages at once, and understands a word that stood in none
of them: "tracks" or "trek", "scratched" or "porysowane" are one thing to it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import combinations

from takt.letters import LANGUAGES
from takt.letters.phrase_words import tokens
from takt.letters.phrases import phrases
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

ASKED = "?"  # a concept of its own: the sentence asks

Concepts = frozenset[str]


def concepts_of(own: str, language: str | None) -> list[Concepts]:
    """The concepts of each sentence of a letter's own words, in the order of the sentences.

    None are known of a language that is not one of `LANGUAGES`.
    """
    spans = list(sentences(own))
    found: list[set[str]] = [{ASKED} if _asks(span) else set() for span in spans]
    starts = [span.start for span in spans]
    known = phrases("reading/concepts", language).find(tokens(own)) if language in LANGUAGES else ()
    for place in known:
        if (at := bisect_right(starts, place.start) - 1) >= 0:
            found[at].add(place.section)
    return [frozenset(concepts) for concepts in found]


def traits_of(concepts: Concepts) -> Iterator[str]:
    """What a model looks at in a sentence: each concept, and each two that stand together."""
    ordered = sorted(concepts)
    yield from ordered
    yield from (f"{one}+{other}" for one, other in combinations(ordered, 2))


def traits_of_all(letter: Iterable[Concepts]) -> list[str]:
    """What a model looks at in a letter: what it looks at in its sentences, each trait once."""
    return sorted({trait for concepts in letter for trait in traits_of(concepts)})


def _asks(sentence: Span) -> bool:
    return "?" in sentence.text[-3:]
