"""Phrases of a readable data file, found in a text in one pass over its words.

A file has sections and one phrase a line; capitals, diacritics and apostrophes do not matter:

    [refund]
    поверн*/верн* ... грош*/кошт*   # any ending; one or the other; up to four words between
    де мої гроші ?                  # a question mark; `^` is a sentence's beginning, `$` its end
    розмір № *                      # `№` is a word with a digit, `*` any one word

A line that begins with `!` takes words away from its section: what it covers counts for nothing
there. The work grows with the number of words and no faster: every phrase is tried only where its
first word stands, and looks a bounded way ahead.

The lexicons of mood are written otherwise (`reading/mood/entries.py`): there the parts of a word
vary ({за,на,}їб*), here the words of a sentence do, and some are taken away again.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from takt.letters.phrase_elements import Elements
from takt.letters.phrase_words import ASKED, BEGINNING, END, Token
from takt.letters.text_data import entries

GAP = 4  # words that "..." may stand for
_REMEMBERED = 1 << 14  # words


class Found(NamedTuple):
    """A phrase found: the section it stands in, its number there, and its place in the text."""

    section: str
    phrase: int
    start: int
    end: int


class _Phrase(NamedTuple):
    section: str
    number: int
    takes_away: bool
    steps: tuple[tuple[int, bool], ...]  # the element, and whether words may stand before it
    needs: frozenset[int]  # the elements of all steps


class Phrases:
    """Phrases by section, ready for searching."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._elements = Elements()
        self._by_first: dict[int, list[_Phrase]] = defaultdict(list)
        self.sections: dict[str, list[str]] = {}
        self._section = ""  # the one that lines are added to
        for line in lines:
            self._add(line)
        self._met = lru_cache(maxsize=_REMEMBERED)(self._elements.met_by)
        self._begun = lru_cache(maxsize=_REMEMBERED)(self._begun_by)

    def find(self, words: Sequence[Token]) -> tuple[Found, ...]:
        """All phrases in a text given as its `tokens`, those taken away by `!` left out."""
        met = [self._met(token.word) for token in words]
        found = list(self._matches(words, met))
        if any(takes_away for takes_away, _ in found):
            return tuple(_left_over(found))
        return tuple(one for _, one in found)

    def _matches(
        self, words: Sequence[Token], met: Sequence[frozenset[int]]
    ) -> Iterator[tuple[bool, Found]]:
        somewhere = frozenset[int]().union(*met)
        for at, token in enumerate(words):
            for phrase in self._begun(token.word):
                if not phrase.needs <= somewhere:
                    continue
                last = _last(phrase.steps, met, words, at)
                if last is not None:
                    place = Found(phrase.section, phrase.number, token.start, words[last].end)
                    yield phrase.takes_away, place

    def _begun_by(self, word: str) -> tuple[_Phrase, ...]:
        """The phrases that `word` may begin."""
        return tuple(p for element in self._met(word) for p in self._by_first.get(element, ()))

    def _add(self, line: str) -> None:
        line = line.partition(" # ")[0].strip()
        if line.startswith("["):
            self._section = line.strip("[]")
            self.sections.setdefault(self._section, [])
            return
        section = self._section
        self.sections[section].append(line)
        steps = tuple(self._steps(line.removeprefix("!").split()))
        number = len(self.sections[section]) - 1
        needs = frozenset(element for element, _ in steps)
        phrase = _Phrase(section, number, line.startswith("!"), steps, needs)
        self._by_first[steps[0][0]].append(phrase)

    def _steps(self, pieces: Sequence[str]) -> Iterator[tuple[int, bool]]:
        gap = False
        for piece in pieces:
            if piece != "...":
                yield self._elements.number(piece), gap
            gap = piece == "..."


@cache
def phrases(purpose: str, *languages: str) -> Phrases:
    """The phrases of `data/<purpose>.<language>.txt` of one or several languages."""
    return Phrases([line for language in languages for line in entries(purpose, language)])


def _last(
    steps: tuple[tuple[int, bool], ...],
    met: Sequence[frozenset[int]],
    words: Sequence[Token],
    at: int,
) -> int | None:
    """The place of the phrase's last word when its first stands at `at`."""
    for element, gap in steps[1:]:
        for ahead in range(at + 1, min(at + 2 + (GAP if gap else 0), len(met))):
            if element in met[ahead]:
                at = ahead
                break
            if words[ahead].word in (BEGINNING, END, ASKED):
                return None
        else:
            return None
    return at


def _left_over(found: Sequence[tuple[bool, Found]]) -> Iterator[Found]:
    """What no phrase of its section takes away; `found` stands in the order of places."""
    reached: dict[str, int] = {}  # by section, how far what was taken away reaches
    for takes_away, one in sorted(found, key=lambda each: (each[1].start, not each[0])):
        if takes_away:
            reached[one.section] = max(one.end, reached.get(one.section, -1))
        elif one.end > reached.get(one.section, -1):
            yield one
