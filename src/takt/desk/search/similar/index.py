"""Which items have which words: the index of one shop's items, in memory. Pure."""

from array import array
from collections.abc import Sequence
from heapq import nlargest
from itertools import accumulate, islice
from math import log
from operator import itemgetter

from takt.desk.search.similar.likeness import Vocabulary
from takt.desk.search.similar.meanings import meanings, meant, names_no_item
from takt.desk.search.similar.places import ItemText, Places
from takt.desk.search.similar.stems import stems

TITLE, TEXT = 1.0, 0.4
"""What a word weighs in the title, and in the description or among the sizes."""
_SAME_THING = 0.9
"""What another name of the same thing weighs beside the very word."""
_MOST_WORDS = 5
"""Of a question: those that say most. A whole letter is no better asked about than its items."""
_MOST_STRANGE = 4
"""Of a letter's words that are no word of the shop's: the longest, which may be one mistyped."""
_MOST_ITEMS = 10_000
"""Items looked at for one word, beginning with those that have it most nearly."""
_DESCRIPTION_WORDS = 30
_FAR = 0.4
"""An item that has less than this share of what the nearest has is not near."""


class ItemIndex:
    """Items of one shop, found by words that look like theirs or mean the same."""

    def __init__(self) -> None:
        self._places = Places()
        self._vocabulary = Vocabulary()
        self._by_meaning: dict[str, list[int]] = {}
        self._titled: list[array[int]] = []
        self._described: list[array[int]] = []

    def __len__(self) -> int:
        return self._places.items

    @property
    def is_worn(self) -> bool:
        """Whether it holds more of what items once said than is worth searching through."""
        return self._places.are_worn

    def put(self, item: ItemText) -> None:
        """Add an item, or bring it up to date."""
        place = self._places.take(item)
        if place is None:
            return
        title = stems(item.title)
        rest = (word for word in stems(f"{item.sizes} {item.description}") if word not in title)
        for word in title:
            self._titled[self._number(word)].append(place)
        for word in islice(rest, _DESCRIPTION_WORDS):
            self._described[self._number(word)].append(place)

    def _number(self, word: str) -> int:
        number = self._vocabulary.add(word)
        if number == len(self._titled):
            self._titled.append(array("I"))
            self._described.append(array("I"))
            for meaning in meanings(word):
                self._by_meaning.setdefault(meaning, []).append(number)
        return number

    def near(self, text: str, limit: int, *, only_offered: bool = True) -> list[tuple[int, float]]:
        """Row ids of the `limit` nearest items, with how much of the question each has, 0 to 1."""
        asked = self._asked(text)
        scores: dict[int, float] = {}
        for found in asked:
            more = self._scores(found)
            # Once the telling words have brought enough items, the others only compare those.
            places = more if len(scores) < _MOST_ITEMS else more.keys() & scores.keys()
            for place in places:
                scores[place] = scores.get(place, 0) + more[place]
        most = sum(map(self._weight, asked)) or 1
        best = _best(scores, self._places.wanted(only_offered=only_offered), limit)
        return [(self._places.item_at(place), score / most) for place, score in best]

    def _asked(self, text: str) -> list[dict[int, float]]:
        """For each word of a question the shop's words it may stand for, the telling ones first."""
        asked = [word for word in stems(text) if word not in names_no_item()]
        if len(asked) > _MOST_WORDS:  # a letter: its rarest words, and some that may be mistyped
            known = [word for word in asked if self._vocabulary.number(word) is not None]
            strange = sorted(set(asked).difference(known), key=lambda word: (-len(word), word))
            asked = nlargest(_MOST_WORDS, known, key=self.rarity) + strange[:_MOST_STRANGE]
        meant = [found for word in asked if (found := self._words_meant(word))]
        return sorted(meant, key=self._weight, reverse=True)

    def _words_meant(self, word: str) -> dict[int, float]:
        """Numbers of the shop's words that an asked stem may stand for, with how surely."""
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
        return log(1 + len(self._places)) if number is None else self._rarity(number)

    def is_shared(self, word: str) -> bool:
        """Whether more than one item has this stem."""
        number = self._vocabulary.number(word)
        if number is None:
            return False
        return len(self._titled[number]) + len(self._described[number]) > 1

    def _rarity(self, number: int) -> float:
        times = len(self._titled[number]) + len(self._described[number])
        return log(1 + len(self._places) / times)

    def _scores(self, found: dict[int, float]) -> dict[int, float]:
        """What each place gets for one asked word: for the best of the words meant."""
        weighted = [
            (sure * self._rarity(number) * share, postings[number])
            for number, sure in found.items()
            for share, postings in ((TITLE, self._titled), (TEXT, self._described))
        ]
        weighted.sort(key=itemgetter(0), reverse=True)
        sums = accumulate(len(places) for _, places in weighted)
        enough = sum(1 for total in sums if total < _MOST_ITEMS) + 1
        scores: dict[int, float] = {}
        for weight, places in reversed(weighted[:enough]):  # the best comes last, and stays
            scores.update(dict.fromkeys(places, weight))
        return scores


def _best(scores: dict[int, float], wanted: Sequence[int], limit: int) -> list[tuple[int, float]]:
    """The wanted places with the highest scores, earlier ones first among equals.

    Far is measured from the best of them: the very item asked about is often the one that is out.
    """
    found = [(score, -place) for place, score in scores.items() if wanted[place]]
    floor = _FAR * max(found, default=(0.0, 0))[0]
    near = (each for each in found if each[0] >= floor)
    return [(-place, score) for score, place in nlargest(limit, near)]
