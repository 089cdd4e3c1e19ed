"""The labelled sentences and letters that the reading of demands is trained on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from takt.letters import LANGUAGES
from takt.letters.phrase_words import folded, tokens
from takt.letters.phrases import phrases
from takt.letters.reading.automatic import is_automatic
from takt.letters.reading.folding import fold, own_text
from takt.letters.reading.sentences import sentences
from training.corpus import Part, letters

EXAMPLES = Path(__file__).parent / "demands"
Phrase = tuple[str, str, int]  # language, section, number


@dataclass(frozen=True, slots=True)
class Letter:
    """A buyer's own words (empty where a machine wrote) and what they ask for."""

    language: str
    own: str
    demands: frozenset[str]

    def sentences(self) -> list[str]:
        """Its sentences, as the model reads them."""
        return [folded(span.text) for span in sentences(self.own)]


def examples() -> Iterator[Letter]:
    """The labelled sentences of all languages, one a letter."""
    for language in LANGUAGES:
        path = EXAMPLES / f"{language}.tsv"
        for line in path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else ():
            demands, _, text = line.partition("\t")
            yield Letter(language, text, frozenset(demands.split(",")) - {"-"})


def letters_of(part: Part) -> list[Letter]:
    """The letters of all languages that are kept aside, or those that are not."""
    return [
        Letter(language, _own(row["text"]), frozenset(row["demands"]))
        for language in LANGUAGES
        for row in letters(language, part)
    ]


def told_elsewhere(seen: Sequence[Letter]) -> list[set[str]]:
    """What phrases tell of each letter, without the phrases that are found in no other text."""
    hits = [_phrases_in(letter) for letter in seen]
    times = Counter(phrase for found in hits for phrase in found)
    times.update(phrase for letter in examples() for phrase in _phrases_in(letter))
    return [{phrase[1] for phrase in found if times[phrase] > 1} for found in hits]


def _phrases_in(letter: Letter) -> set[Phrase]:
    found = phrases("reading/demands", letter.language).find(tokens(letter.own))
    return {(letter.language, one.section, one.phrase) for one in found}


def _own(text: str) -> str:
    own = own_text(text, fold(text))
    return "" if is_automatic(own) or not any(map(str.isalpha, own)) else own
