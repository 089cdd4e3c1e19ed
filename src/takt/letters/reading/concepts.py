"""What the words of a letter mean: concepts, the same ones in every language.

`data/reading/concepts.<language>.txt` says which words and phrases carry which concept. A model of
concepts learns from the letters of all languages at once, and understands a word that stood in none
of them: "tracks" or "trek", "scratched" or "porysowane" are one thing to it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from takt.letters import LANGUAGES
from takt.letters.phrase_words import tokens
from takt.letters.phrases import phrases
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

ASKED = "?"  # a concept of its own: the sentence asks
NEAR = 3  # words from one concept to the next that are near it
_REMEMBERED = 1 << 8  # texts: several models hear the same sentence
_FAR = 1 << 20  # a place near no other

Concepts = frozenset[str]
Places = Sequence[tuple[int, str]]  # the number of the word that a concept begins at, and its name


def concepts_of(own: str, language: str | None) -> list[Concepts]:
    """The concepts of each sentence of a letter's own words, in the order of the sentences.

    None are known of a language that is not one of `LANGUAGES`.
    """
    return [frozenset(name for _, name in places) for places in placed_concepts_of(own, language)]


@lru_cache(maxsize=_REMEMBERED)
def placed_concepts_of(own: str, language: str | None) -> Sequence[Places]:
    """The same with their places, in order."""
    spans, words = list(sentences(own)), tokens(own)
    found: list[set[tuple[int, str]]] = [{(_FAR, ASKED)} if _asks(s) else set() for s in spans]
    starts, begun = [span.start for span in spans], [word.start for word in words]
    known = phrases("reading/concepts", language).find(words) if language in LANGUAGES else ()
    for place in known:
        if (at := bisect_right(starts, place.start) - 1) >= 0:
            found[at].add((bisect_right(begun, place.start), place.section))
    return [sorted(places) for places in found]


def traits_of(concepts: Concepts) -> Iterator[str]:
    """What a model looks at in a sentence: each concept, and each two that stand together."""
    ordered = sorted(concepts)
    yield from ordered
    yield from (f"{one}+{other}" for one, other in combinations(ordered, 2))


def traits_of_all(letter: Iterable[Concepts]) -> list[str]:
    """What a model looks at in a letter: what it looks at in its sentences, each trait once."""
    return sorted({trait for concepts in letter for trait in traits_of(concepts)})


def placed_traits_of(places: Places) -> set[str]:
    """The traits of a sentence, and each two concepts that follow one another closely: "not" and
    "come" in "did not come".
    """
    return {*traits_of(frozenset(name for _, name in places)), *_neighbours(places)}


def _neighbours(places: Places) -> Iterator[str]:
    for number, (place, name) in enumerate(places):
        for after in range(number + 1, len(places)):
            at, other = places[after]
            if at > place + NEAR:
                break
            if other != name:
                yield f"{name}>{other}" if at > place else f"{name}={other}"


def _asks(sentence: Span) -> bool:
    return "?" in sentence.text[-3:]
