"""What a letter asks for or tells of, by the phrases of `data/reading/demands.<language>.txt`.

Phrases know what the language says; two small linear models, trained on labelled sentences, have
seen what the phrases miss. `demand_signs` weighs all three. Several demands may hold, `other`
beside them where something else is asked as well; a letter with words in it has at least one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from takt.letters import LANGUAGES
from takt.letters.phrase_words import tokens
from takt.letters.phrases import phrases
from takt.letters.reading.demand_signs import likelihoods, shipped, signs_of
from takt.letters.reading.sentences import sentences

DEMANDS = (
    "availability",
    "size_or_fit",
    "price",
    "payment",
    "delivery_cost",
    "delivery_time",
    "delivery_status",
    "address_change",
    "order_change",
    "cancel",
    "discount",
    "free_shipping",
    "faster",
    "custom_made",
    "return",
    "exchange",
    "refund",
    "defect",
    "wrong_item",
    "missing_item",
    "invoice",
    "review",
    "gift_wrap",
    "recommendation",
    "warranty",
    "material_or_care",
    "thanks",
    "other",
)
OTHER = DEMANDS[-1]


def find_demands(own: str, language: str | None, asked: Sequence[str] = ()) -> tuple[str, ...]:
    """The demands of a letter's own words, in the order of `DEMANDS`; none without any word.

    `asked` are its questions. Of several in one sentence each is looked at by itself as well, for
    "how much for two and what is postage" asks for the price, which "how much is postage" does not.
    """
    if not any(character.isalpha() for character in own):
        return ()
    pieces = {text: told_by_phrases(text, language) for text in _sharing_a_sentence(own, asked)}
    told = told_by_phrases(own, language).union(*pieces.values())
    return chosen(likelihoods(dict(signs_of(own, language, told, shipped(), pieces))))


def _sharing_a_sentence(own: str, asked: Sequence[str]) -> Iterator[str]:
    """The questions of which several stand in one sentence."""
    starts = [sentence.start for sentence in sentences(own)] if len(asked) > 1 else []
    placed = ((bisect_right(starts, place), text) for place, text in _placed(own, asked))
    for _, one_sentence in groupby(placed, itemgetter(0)):
        here = [text for _, text in one_sentence]
        if len(here) > 1:
            yield from here


def _placed(own: str, asked: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The questions with their places, which they come in the order of."""
    place = -1
    for question in asked:
        found = own.find(question, place + 1)
        if found >= 0:
            place = found
            yield place, question


def chosen(margins: Mapping[str, float]) -> tuple[str, ...]:
    """The demands with a margin above 0; where there is none, something else is asked."""
    return tuple(demand for demand in DEMANDS if margins.get(demand, 0) > 0) or (OTHER,)


def told_by_phrases(own: str, language: str | None) -> set[str]:
    """The demands of which a phrase stands in the letter; `None` looks in every language."""
    languages = (language,) if language in LANGUAGES else LANGUAGES
    return {found.section for found in phrases("reading/demands", *languages).find(tokens(own))}
