"""A2: each question of the letter, and the sentence of the draft taken as its answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp

from takt.letters.checking.answer_rules import plain_case
from takt.letters.checking.answer_signs import signs
from takt.letters.checking.asking import Asked, Told
from takt.letters.checking.bare_tracking import bare_place, tells_number
from takt.letters.checking.marks import found_in, language_told, sentences_of
from takt.letters.checking.matter import matter, nearness
from takt.letters.checking.read_the_rules import sends_away
from takt.letters.checking.remark import Context
from takt.letters.checking.says_sent_but_not import said_to_be_sent
from takt.letters.checking.tone_marks import tone_marks
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.reading import read
from takt.letters.spans import Span
from takt.letters.text_data import table

ANSWERED = 0.23  # from this probability on; lower makes fewer false remarks and misses more
PLAIN = 0.95  # how likely a plain case is what it seems
SURE = 0.85  # from here on, and below 1 minus this, the answer (or its lack) is sure
GREETING_SENTENCES = 2  # at the beginning
FEWEST_WORDS = 2  # of a question that can be looked for

_WORD = re.compile(r"\w+")
_KNOWN = re.compile(
    r"[«\"„“][^»\"”“]{3,60}[»\"”“]|\b(?:статус|трек\w*|відстежен|отслеживан|доставлено|сортув|сортиров"
    r"|tracking|delivered|depot|śledzeni|status|doręczon|sortown|oddział|oddzial)\w*",
    re.IGNORECASE,
)


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
    return answers_to(_questions(context.letter or ""), draft, context)


def answers_to(asked: Sequence[Span], draft: str, context: Context) -> tuple[Answer, ...]:
    """The answers to questions that are known already.

    A draft that sends the buyer elsewhere leaves at least one of them open.
    """
    letter = context.letter or ""
    places, what_is_told = spoken(draft, letter), told(draft, context)
    all_asked = each_asked([question.text for question in asked], letter, context.tracking)
    likely = [probability(one, what_is_told) for one in all_asked]
    if what_is_told.away and likely and max(likely) < PLAIN:
        least = likely.index(min(likely))
        likely[least] = min(likely[least], 1 - PLAIN)
    return tuple(
        _answer(span, one, how_likely, places, what_is_told)
        for span, one, how_likely in zip(asked, all_asked, likely, strict=True)
    )


def each_asked(questions: Sequence[str], letter: str, tracking: str | None = None) -> list[Asked]:
    """Each question beside the others of its letter."""
    language, follows = language_told(letter), follows_parcel(letter, tracking)
    all_ = [matter(question, language) for question in questions]
    return [Asked(one, [*all_[:n], *all_[n + 1 :]], n, follows) for n, one in enumerate(all_)]


def told(draft: str, context: Context) -> Told:
    """What the draft says that may answer, and what it does besides."""
    language, tones = language_told(draft), {mark.tone for mark in tone_marks(draft)}
    return Told(
        [matter(s.text, language) for s in spoken(draft, context.letter or "")],
        [matter(s.text, language) for s in sends_away(draft, context.letter or "")],
        tells_number(draft, context),
        bare_place(draft, context) is not None,
        bool(said_to_be_sent(draft)),
        "slang_too_familiar" in tones,
    )


def follows_parcel(letter: str, tracking: str | None) -> bool:
    """Whether the buyer has the number: it stands in the letter, or what tracking shows does."""
    return bool(tracking and tracking in letter) or bool(_KNOWN.search(letter))


def spoken(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences that may answer: no mere greeting, no aside, none that sends away.

    The first one after the greeting may even where it is as a whole beside the point.
    """
    begins = sentences_of(draft)[:GREETING_SENTENCES]
    greetings = {s.start for s in begins if _greets(s.text)}
    told = [s for s in sentences_of(draft) if s.start not in greetings]
    beside = {s.span.start for aside in asides(draft, letter) for s in aside}
    beside -= {s.start for s in told[:1]}
    skipped = beside | {sentence.start for sentence in sends_away(draft, letter)}
    return tuple(s for s in told if s.start not in skipped)


def probability(asked: Asked, told: Told) -> float:
    """How likely (0–1) a question is answered."""
    plain = plain_case(asked, told)
    if plain is not None:
        return PLAIN if plain else 1 - PLAIN
    weights = _weights()
    found = signs(asked, told).items()
    score = weights["*"] + sum(weights[name] * value for name, value in found)
    return 1 / (1 + exp(-score))


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
