"""A2: each question of the letter, and the sentence of the draft taken as its answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp

from takt.letters.checking.answer_signs import Asked, signs
from takt.letters.checking.bare_tracking import tells_number
from takt.letters.checking.marks import found_in, language_told, sentences_of
from takt.letters.checking.matter import Matter, matter, nearness
from takt.letters.checking.read_the_rules import sends_away
from takt.letters.checking.remark import Context
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.reading import read
from takt.letters.spans import Span
from takt.letters.text_data import table

ANSWERED = 0.2  # from this probability on; lower makes fewer false remarks and misses more
SURE = 0.85  # from here on, and below 1 minus this, the answer (or its lack) is sure
GREETING_SENTENCES = 2  # at the beginning
FEWEST_WORDS = 2  # of a question that can be looked for

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question (its place is in the letter) and the sentence that seems to answer it (its place
    is in the draft), None where nothing does.
    """

    question: Span
    sentence: Span | None
    is_sure: bool


def answers(draft: str, context: Context) -> tuple[Answer, ...]:
    """Every question of the letter with its answer, in order; none where there is no letter."""
    letter = context.letter or ""
    is_told = tells_number(draft, context)
    return answers_to(_questions(letter), draft, letter, is_number_told=is_told)


def answers_to(
    asked: Sequence[Span], draft: str, letter: str, *, is_number_told: bool = False
) -> tuple[Answer, ...]:
    """The answers to questions that are known already."""
    told, language = spoken(draft, letter), language_told(draft)
    sentences = [matter(sentence.text, language) for sentence in told]
    all_asked = each_asked([question.text for question in asked], letter, is_number_told)
    return tuple(
        _answer(span, one, told, sentences) for span, one in zip(asked, all_asked, strict=True)
    )


def each_asked(questions: Sequence[str], letter: str, is_number_told: bool = False) -> list[Asked]:
    """Each question beside the others of its letter."""
    language = language_told(letter)
    all_ = [matter(question, language) for question in questions]
    return [
        Asked(one, [*all_[:n], *all_[n + 1 :]], n, is_number_told) for n, one in enumerate(all_)
    ]


def spoken(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences that may answer: no mere greeting, no aside, none that sends away."""
    skipped = {sentence.start for sentence in sends_away(draft)}
    skipped |= {s.span.start for aside in asides(draft, letter) for s in aside}
    skipped |= {s.start for s in sentences_of(draft)[:GREETING_SENTENCES] if _greets(s.text)}
    return tuple(s for s in sentences_of(draft) if s.start not in skipped)


def probability(found: Mapping[str, float]) -> float:
    """How likely (0–1) a question with these signs is answered."""
    weights = _weights()
    score = weights["*"] + sum(weights[name] * value for name, value in found.items())
    return 1 / (1 + exp(-score))


def _answer(span: Span, asked: Asked, told: Sequence[Span], sentences: Sequence[Matter]) -> Answer:
    likely = probability(signs(asked, sentences))
    is_sure = max(likely, 1 - likely) >= SURE
    if likely < ANSWERED or not sentences:
        return Answer(span, None, is_sure)
    best = max(range(len(told)), key=lambda n: nearness(asked.question, sentences[n]))
    return Answer(span, told[best], is_sure)


@lru_cache(maxsize=64)
def _questions(letter: str) -> tuple[Span, ...]:
    found = read(letter).questions
    return tuple(q for q in found if len(_WORD.findall(q.text)) >= FEWEST_WORDS)


def _greets(sentence: str) -> bool:
    """Whether a sentence does nothing but greet: beside the greeting there are only names."""
    found = found_in(sentence, "checking/greetings", "other")
    places = {at for mark in found for at in range(mark.start, mark.end)}
    rest = "".join(" " if at in places else letter for at, letter in enumerate(sentence))
    return bool(found) and all(word[0].isupper() for word in _WORD.findall(rest))


@cache
def _weights() -> dict[str, float]:
    weights = table("checking/answer-weights", "all")
    return {name: float(weight) for name, weight in weights.items()}
