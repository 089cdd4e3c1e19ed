"""What can be seen of a question and a draft: the signs, 0–1 each, that it is answered.

Words and topics that come back, clauses beside the other questions of the letter, the kind of thing
asked for, how much is said at all; and what the modules beside this one see. What each weighs is
learnt by `training/answers.py`; a sign that is absent is 0.
"""

from collections.abc import Sequence
from itertools import chain

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.crossing import crossing_signs
from takt.letters.checking.answering.cues import KINDS, SPECIFIC, asked_kinds, given_kinds
from takt.letters.checking.answering.draft_signs import draft_signs
from takt.letters.checking.answering.likeness import likeness_signs
from takt.letters.checking.answering.matter import (
    NO_MATTER,
    Matter,
    clauses_of,
    common_topics,
    is_for,
    nearness,
)
from takt.letters.checking.answering.sharing import sharing_signs
from takt.letters.checking.trigrams import share

FULL_ANSWER = 25  # telling words
SHORT_ANSWER = 8
MANY_SENTENCES = 4
# Topics that a draft about something else does not name by chance.
CONCRETE = frozenset(
    {
        *("delivery", "material", "care", "warranty", "return", "payment"),
        *("colour", "gift", "photo", "discount", "document", "size"),
    }
)
TELLS_STOCK = frozenset({"stock", "begins", "sent"})
HARDLY_ANY = 0.05  # share of a question's trigrams
SHORT_QUESTION = 8  # trigrams


def signs(asked: Asked, told: Told) -> dict[str, float]:
    """The signs of a question among what a draft says."""
    question, sentences = asked.question, told.sentences
    best = max(sentences, key=lambda s: nearness(question, s), default=NO_MATTER)
    return {
        **_of_words(asked, best, sentences),
        **_of_clauses(asked, best, sentences),
        **_of_amount(asked, sentences),
        **_of_kinds(asked, best, told),
        **likeness_signs(asked, best, told),
        **draft_signs(asked, told),
        **sharing_signs(asked, sentences),
        **crossing_signs(asked, told),
    }


def _of_words(asked: Asked, best: Matter, sentences: Sequence[Matter]) -> dict[str, float]:
    question = asked.question
    everything = frozenset(chain.from_iterable(s.trigrams for s in sentences))
    all_topics = frozenset(chain.from_iterable(s.topics for s in sentences))
    near, common = share(question.trigrams, best.trigrams), common_topics(question, best.topics)
    nothing = near < HARDLY_ANY and not common
    own_topics = question.topics.difference(*(other.topics for other in asked.others))
    own_words = question.trigrams.difference(*(other.trigrams for other in asked.others))
    concrete = question.topics & CONCRETE
    return {
        "own topics come back": len(own_topics & all_topics) / (len(own_topics) or 1),
        "an own topic is passed over": float(bool(own_topics - all_topics)),
        "own words come back": share(own_words, everything),
        "a concrete topic is passed over": float(bool(concrete - all_topics)),
        "the only concrete topics are passed over": float(
            bool(concrete) and not concrete & all_topics
        ),
        "passed over, one of several": float(
            bool(concrete) and not concrete & all_topics and bool(asked.others)
        ),
        "words come back in one sentence": near,
        "words come back in the draft": share(question.trigrams, everything),
        "topics come back in one sentence": common,
        "topics come back in the draft": common_topics(question, all_topics),
        "nothing comes back": float(nothing),
        "nothing comes back, one question of several": float(nothing and bool(asked.others)),
        "no topic known": float(not question.topics),
        "short question": float(len(question.trigrams) < SHORT_QUESTION),
    }


def _of_clauses(asked: Asked, best: Matter, sentences: Sequence[Matter]) -> dict[str, float]:
    question, others = asked.question, asked.others
    clauses = [clause for sentence in sentences for clause in clauses_of(sentence)]
    own = [nearness(question, c) for c in clauses if is_for(question, c, others)]
    rival = max((nearness(other, best) for other in others), default=0.0)
    return {
        "has a clause of its own": float(bool(own)),
        "how near its own clause is": max(own, default=0.0),
        "clauses for each question": min(1.0, len(clauses) / (2 + 2 * len(others))),
        "fewer clauses than questions": float(len(clauses) < 1 + len(others)),
        "its sentence answers another better": float(rival > nearness(question, best)),
    }


def _of_amount(asked: Asked, sentences: Sequence[Matter]) -> dict[str, float]:
    words = sum(s.words for s in sentences)
    is_alone = not asked.others
    return {
        "sentences said": min(1.0, len(sentences) / MANY_SENTENCES),
        "words for each question": min(1.0, words / (FULL_ANSWER * (1 + len(asked.others)))),
        "one question alone, something is said": float(is_alone and bool(sentences)),
        "one question alone, words": is_alone * min(1.0, words / SHORT_ANSWER),
        "asked later": min(1.0, asked.number / 2),
    }


def _of_kinds(question: Asked, best: Matter, told: Told) -> dict[str, float]:
    asked, near = asked_kinds(question.question.text), given_kinds(best.text)
    anything = told.given()
    given = asked & anything
    specific = asked & {*SPECIFIC}
    found = {
        "the thing asked for is given nowhere": float(bool(specific) and not specific & given),
        "stock is asked for and not told": float("stock" in asked and not anything & TELLS_STOCK),
        "nothing of any kind is given": float(not anything),
    }
    for kind in KINDS:
        found[f"asks for {kind}"] = float(kind in asked)
        found[f"asks for {kind}, given near"] = float(kind in asked & near)
        found[f"asks for {kind}, given anywhere"] = float(kind in given)
    return found
