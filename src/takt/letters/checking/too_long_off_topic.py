"""A2: the answer stands in the letter, not somewhere in the story of one's life."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from takt.letters.checking.marks import MarkedSentence, marked_sentences
from takt.letters.checking.remark import Context, Remark
from takt.letters.checking.trigrams import share, trigrams

SHORTEST_DRAFT = 280  # characters; a shorter letter is read through in any case
SHORTEST_ASIDE = 225  # characters beside the point, one after the other
SURE_LIFE_WORDS = 3  # from so many words of one's own life on, the check is sure
WORTH_A_SHOP_WORD = 90  # characters of a sentence that one word of the trade bears
SAME_MATTER = 0.35  # share of a sentence's trigrams that the buyer's letter has as well


def too_long_off_topic(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on the longest stretch of a long draft that speaks of other things than the letter.

    A sentence is beside the point when it holds next to nothing of the trade (goods, money, the
    journey, "you", no figure) and shares little with the buyer's letter. The stretch must also
    speak of one's life or of other goods; where it hardly does, the remark is a hint.
    """
    aside = max(asides(draft, context.letter or ""), key=_length, default=())
    if not aside:
        return
    life = sum(_life(sentence) for sentence in aside)
    yield Remark(
        kind="too_long_off_topic",
        severity="warning" if life >= SURE_LIFE_WORDS else "hint",
        start=aside[0].span.start,
        end=aside[-1].span.end,
        why="too_long_off_topic.speaks_of_other_things",
        practice="A2",
        mend="too_long_off_topic.keep_to_the_letter",
    )


@lru_cache(maxsize=16)
def asides(draft: str, letter: str) -> tuple[tuple[MarkedSentence, ...], ...]:
    """The long stretches of a long draft that speak of other things than the letter; none where
    there is no letter to speak of.
    """
    if not letter or len(draft) < SHORTEST_DRAFT:
        return ()
    known = trigrams(letter)
    marked = marked_sentences(draft, "checking/off-topic")
    stretches = groupby(marked, key=lambda sentence: _is_beside_the_point(sentence, known))
    found = (tuple(stretch) for is_beside, stretch in stretches if is_beside)
    return tuple(s for s in found if _length(s) >= SHORTEST_ASIDE and any(map(_life, s)))


def _is_beside_the_point(sentence: MarkedSentence, letter: frozenset[str]) -> bool:
    shop, text = sentence.count("shop"), sentence.span.text
    is_of_the_trade = shop > _life(sentence) and len(text) < WORTH_A_SHOP_WORD * shop
    has_figure = any(character.isdigit() for character in text)
    return not (is_of_the_trade or has_figure) and share(trigrams(text), letter) < SAME_MATTER


def _life(sentence: MarkedSentence) -> int:
    return sentence.count("life") + sentence.count("advert")


def _length(aside: Sequence[MarkedSentence]) -> int:
    return sum(len(sentence.span.text) for sentence in aside)
