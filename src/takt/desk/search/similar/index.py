"""Which items have which words: the index of one shop's items, in memory. Pure."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate, islice
from math import log
from operator import itemgetter

from takt.desk.search.folding import stem, words
from takt.desk.search.similar.likeness import Vocabulary
from takt.desk.search.similar.meanings import meanings, meant, names_no_item

TITLE, TEXT = 1.0, 0.4
"""What a word weighs in the title, and in the description or among the sizes."""
_SAME_THING = 0.9
"""What another name of the same thing weighs beside the very word."""
_MOST_WORDS = 12
"""Of a question: those that say most. A whole letter is no better asked about than its items."""
_MOST_ITEMS = 20_000
"""Items looked at for one word, beginning with those that have it most nearly."""
_DESCRIPTION_WORDS = 30


@dataclass(frozen=True)
class ItemText:
    """What is known of an item by its row id; `is_offered` while it can be bought."""

    pk: int
    title: str
    description: str
    sizes: str
    is_offered: bool


class ItemIndex:
    """Items of one shop, found by words that look like theirs or mean the same."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._by_meaning: dict[str, list[int]] = {}
        self._places: dict[int, int] = {}
        self._keys, self._texts, self._offered = array("q"), array("q"), bytearray()
        self._titled: dict[int, array[int]] = {}
        self._described: dict[int, array[int]] = {}

    def __len__(self) -> int:
        return len(self._places)

    @property
    def is_worn(self) -> bool:
        """Whether more places hold what items once said than is worth searching through."""
        return len(self._keys) > 100 + 1.25 * len(self._places)

    def put(self, item: ItemText) -> None:
        """Add an item, or bring it up to date."""
        text = hash((item.title, item.description, item.sizes))
        place = self._places.get(item.pk)
        if place is None or self._texts[place] != text:
            if place is not None:
                self._keys[place] = 0  # what it said before finds nothing any more
            place = self._new_place(item, text)
        self._offered[place] = item.is_offered

    def _new_place(self, item: ItemText, text: int) -> int:
        place = self._places[item.pk] = len(self._keys)
        self._keys.append(item.pk)
        self._texts.append(text)
        self._offered.append(False)
        title = _stems(item.title)
        self._note(place, title, self._titled)
        rest = (word for word in _stems(f"{item.sizes} {item.description}") if word not in title)
        self._note(place, islice(rest, _DESCRIPTION_WORDS), self._described)
        return place

    def _note(self, place: int, found: Iterable[str], postings: "dict[int, array[int]]") -> None:
        for word in found:
            number = self._vocabulary.add(word)
            if number not in self._titled and number not in self._described:
                for meaning in meanings(word):
                    self._by_meaning.setdefault(meaning, []).append(number)
            if number not in postings:
                postings[number] = array("L")
            postings[number].append(place)

    def near(self, text: str, limit: int, *, only_offered: bool = True) -> list[tuple[int, float]]:
        """Row ids of the `limit` nearest items, with how much of the question each has, 0 to 1."""
        asked = [found for word in _stems(text) if (found := self._words_meant(word))]
        asked = nlargest(_MOST_WORDS, asked, key=self._weight)
        scores: dict[int, float] = {}
        for found in asked:
            for place, score in self._scores(found).items():
                scores[place] = scores.get(place, 0) + score
        most = sum(map(self._weight, asked)) or 1
        open_places = self._offered if only_offered else bytes([1]) * len(self._keys)
        best = nlargest(
            limit, ((s, -p) for p, s in scores.items() if open_places[p] and self._keys[p])
        )
        return [(self._keys[-place], score / most) for score, place in best]

    def _words_meant(self, word: str) -> dict[int, float]:
        """Numbers of the shop's words that an asked stem may stand for, with how surely."""
        if word in names_no_item():
            return {}
        found = {number: like * like for number, like in self._vocabulary.like(word).items()}
        for meaning, sure in meant(word).items():
            for number in self._by_meaning.get(meaning, ()):
                found[number] = max(found.get(number, 0), _SAME_THING * sure)
        return found

    def _weight(self, found: dict[int, float]) -> float:
        """How much an asked word says: a rare one that is surely meant says most."""
        return max(sure * self._rarity(number) for number, sure in found.items())

    def rarity(self, word: str) -> float:
        """How much a stem tells items apart: more, the fewer have it."""
        number = self._vocabulary.number(word)
        return log(1 + len(self._keys)) if number is None else self._rarity(number)

    def _rarity(self, number: int) -> float:
        times = len(self._titled.get(number, ())) + len(self._described.get(number, ()))
        return log(1 + len(self._keys) / times)

    def _scores(self, found: dict[int, float]) -> dict[int, float]:
        """What each place gets for one asked word: for the best of the words meant."""
        weighted = [
            (sure * self._rarity(number) * share, postings[number])
            for number, sure in found.items()
            for share, postings in ((TITLE, self._titled), (TEXT, self._described))
            if number in postings
        ]
        weighted.sort(key=itemgetter(0), reverse=True)
        sums = accumulate(len(places) for _, places in weighted)
        enough = sum(1 for total in sums if total < _MOST_ITEMS) + 1
        scores: dict[int, float] = {}
        for weight, places in reversed(weighted[:enough]):  # the best comes last, and stays
            scores.update(dict.fromkeys(places, weight))
        return scores


def _stems(text: str) -> dict[str, None]:
    """The words of a text without their endings, each once, in order."""
    return dict.fromkeys(map(stem, words(text)))
