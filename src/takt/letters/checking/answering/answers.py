"""A2: each question of the letter, and the sentence of the draft taken as its answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from takt.letters.checking.answering.asking import Asked, Told, each_asked
from takt.letters.checking.answering.matter import nearness
from takt.letters.checking.answering.plain_cases import plain_case
from takt.letters.checking.answering.sending_away import reproaches, sends_away
from takt.letters.checking.answering.signs import signs
from takt.letters.checking.answering.telling import spoken, told
from takt.letters.checking.remark import Context
from takt.letters.odds import chance, odds, sign_weights
from takt.letters.reading import read
from takt.letters.spans import Span

ANSWERED = 0.25  # from this probability on; lower makes fewer false remarks and misses more
ENOUGH = 0.6  # for a page to be but a courtesy beside the answer
PLAIN = 0.95  # how likely a plain case is what it seems
SURE = 0.85  # from here on, and below 1 minus this, the answer (or its lack) is sure
FEWEST_WORDS = 2  # of a question that can be looked for
MOST_AT_ONCE = 25  # that are weighed against each other; hundreds would take minutes

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question (its place is in the letter) and the sentence that seems to answer it (its place
    is in the draft), None where nothing does.
    """

    question: Span
    sentence: Span | None
    is_sure: bool


@lru_cache(maxsize=16)
def answers(draft: str, context: Context) -> tuple[Answer, ...]:
    """Every question of the letter with its answer, in order; none where there is no letter.

    Remembered, for the list of questions and the remark on those left open ask for the same.
    """
    return answers_to(_questions(context.letter or ""), draft, context)


def answers_to(asked: Sequence[Span], draft: str, context: Context) -> tuple[Answer, ...]:
    """The answers to questions that are known already.

    A draft that sends the buyer elsewhere leaves at least one of them open, unless what it says
    beside answers all.
    """
    if len(asked) > MOST_AT_ONCE:
        return tuple(one for part in _parts(asked) for one in answers_to(part, draft, context))
    letter = context.letter or ""
    places, what_is_told = spoken(draft, letter), told(draft, context)
    all_asked = each_asked([question.text for question in asked], letter, context.tracking)
    if _answers_besides(all_asked, what_is_told):
        what_is_told = replace(what_is_told, away=())
    likely = [probability(one, what_is_told) for one in all_asked]
    if what_is_told.away and likely and max(likely) < PLAIN:
        least = likely.index(min(likely))
        likely[least] = min(likely[least], 1 - PLAIN)
    return tuple(
        _answer(span, one, how_likely, places, what_is_told)
        for span, one, how_likely in zip(asked, all_asked, likely, strict=True)
    )


def sent_away(draft: str, context: Context) -> tuple[Span, ...]:
    """The sentences that send the buyer elsewhere; where what is said beside answers all, only
    those that reproach the buyer for not having read.
    """
    letter = context.letter or ""
    away = sends_away(draft, letter)
    if not away:
        return ()
    what_is_told, parts = told(draft, context), _parts(_questions(letter))
    asked = (each_asked([one.text for one in part], letter, context.tracking) for part in parts)
    answered = [_answers_besides(part, what_is_told) for part in asked]
    return reproaches(draft) if answered and all(answered) else away


def probability(asked: Asked, told: Told) -> float:
    """How likely (0–1) a question is answered."""
    plain = plain_case(asked, told)
    if plain is not None:
        return PLAIN if plain else 1 - PLAIN
    return chance(odds(sign_weights("answers")["answered"], signs(asked, told)))


def _parts(asked: Sequence[Span]) -> list[Sequence[Span]]:
    return [asked[n : n + MOST_AT_ONCE] for n in range(0, len(asked), MOST_AT_ONCE)]


def _answers_besides(asked: Sequence[Asked], told: Told) -> bool:
    """Whether all is answered as well without the page that the buyer is sent to."""
    if not (told.away and told.sentences and asked):
        return False
    without = replace(told, away=())
    return all(probability(one, without) >= ENOUGH for one in asked)


def _answer(span: Span, asked: Asked, likely: float, places: Sequence[Span], told: Told) -> Answer:
    is_sure = max(likely, 1 - likely) >= SURE
    if likely < ANSWERED or not places:
        return Answer(span, None, is_sure)
    best = max(range(len(places)), key=lambda n: nearness(asked.question, told.sentences[n]))
    return Answer(span, places[best], is_sure)


@lru_cache(maxsize=64)
def _questions(letter: str) -> tuple[Span, ...]:
    found = read(letter).questions
    return tuple(q for q in found if len(_WORD.findall(q.text)) >= FEWEST_WORDS)
