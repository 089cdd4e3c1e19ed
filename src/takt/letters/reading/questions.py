"""The questions of a letter, each with its place, several in one sentence apart.

A sentence that ends with a question mark asks; so does one that begins as questions do, or asks to
be told something, for many buyers write without marks.
"""

import re
from collections.abc import Iterator
from math import log

from takt.letters import LANGUAGES
from takt.letters.reading.demands import told_by_phrases
from takt.letters.reading.languages import language_of
from takt.letters.reading.question_joints import EMOJI
from takt.letters.reading.question_parts import questions_in
from takt.letters.reading.reading import Mood
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Part, Span
from takt.letters.text_data import is_said

_NEIGHBOURS = {"uk": ("uk", "ru"), "ru": ("ru", "uk"), "pl": ("pl", "en"), "en": ("en", "pl")}
# Logistic regression over the seen letters, their mood told by weights that had not seen them; what
# a rhetorical form weighs is set by hand, for its list knows those letters by heart.
_BIAS, _OF_ANNOYANCE, _IF_ANGRY = 2.7, 0.24, 2.0
_PRACTICAL, _LAST, _RHETORICAL = 1.43, 0.39, 2.2
_ANGRY, _LEAST = 0.5, 0.001  # likelihoods
_UNKNOWN = 0.9  # of annoyance where the mood was not read: what looks like a reproach counts as one
_NO_MATTER = {"defect", "other", "review", "thanks"}  # a reproach may name them as well
# What ends a sentence without a full stop: a smile where a capital follows, a bracket behind a word
# elsewhere too, the next number of a list. A row of smiles is looked at once, from its beginning.
_SMILE = re.compile(
    rf"(?:[:;]-?)?(?:(?<!\))\)++|(?<=[^\s(])\(++|(?<!{EMOJI}){EMOJI}++)"
    r"(?=\s++[A-ZА-ЯІЇЄҐŁŚŻŹĆ])|(?<=[^\W\d_]{2})\)++(?=\s++\w)|(?<=\s)(?=\d\)\s)"
)
_OTHER_SCRIPT = {
    "uk": re.compile(r"[a-z]{3}\W{1,3}[a-z]{2}", re.IGNORECASE),
    "en": re.compile(r"[\u0400-\u04ff]{3}"),
}


def find_questions(
    text: str, parts: tuple[Part, ...], *, mood: Mood | None = None
) -> tuple[Span, ...]:
    """The questions in the buyer's own words, in order, exclamations left out.

    The more heated the letter is by its `mood`, the likelier a question is but a reproach, unless
    it asks for something that can be told (where, when, who pays).
    """
    languages = _languages(text)
    own = (part for part in parts if part.kind == "own")
    found = (s for part in own for s in sentences(text, part.start, part.end))
    asked = [q for s in found for piece in _apart(s) for q in questions_in(piece, languages)]
    calm = _calm(mood)
    return tuple(q for q in asked if _waits(q.text, languages, calm, is_last=q is asked[-1]))


def is_question(sentence: str) -> bool:
    """Whether one sentence asks."""
    whole = Span.of(sentence, 0, len(sentence))
    return next(questions_in(whole, _languages(sentence)), None) is not None


def is_rhetorical(question: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Whether a question is an exclamation, and no draft need answer it ("Are you serious?")."""
    return is_said("reading/rhetorical", question, languages)


def _apart(sentence: Span) -> Iterator[Span]:
    """A sentence cut where a smile ends one and a capital begins another: "Гарний)) А є синій?"."""
    begun = 0
    for smile in _SMILE.finditer(sentence.text):
        if not (smile.group().startswith(")") and "(" in sentence.text[begun : smile.start()]):
            yield _piece(sentence, begun, smile.end())
            begun = smile.end()
    yield _piece(sentence, begun, len(sentence.text))


def _piece(sentence: Span, begun: int, end: int) -> Span:
    piece = Span.of(sentence.text, begun, end)
    return Span(sentence.start + piece.start, sentence.start + piece.end, piece.text)


def _calm(mood: Mood | None) -> float:
    """What the letter's mood says for a question in it, before the question is looked at."""
    annoyance = min(max(mood.annoyance if mood else _UNKNOWN, _LEAST), 1 - _LEAST)
    is_angry = mood is not None and mood.anger >= _ANGRY
    return _BIAS - _OF_ANNOYANCE * log(annoyance / (1 - annoyance)) - _IF_ANGRY * is_angry


def _waits(question: str, languages: tuple[str, ...], calm: float, *, is_last: bool) -> bool:
    """Whether what speaks for a question outweighs the mood: its kind, and its place, for
    reproaches mostly come first. The search for reproaches costs most and comes last.
    """
    weight = calm + _PRACTICAL if _is_practical(question, languages) else calm
    if weight > _RHETORICAL:
        return True
    if weight + _LAST <= 0 or is_rhetorical(question, languages):
        return False
    return weight + _LAST * is_last > 0


def _is_practical(question: str, languages: tuple[str, ...]) -> bool:
    """Whether a question asks for what a shop can tell or do, by its form or by its demand."""
    if is_said("reading/question-practical", question, languages):
        return True
    return not told_by_phrases(question, languages[0]) <= _NO_MATTER


def _languages(text: str) -> tuple[str, ...]:
    """The languages whose words to look for: the letter's and its neighbour's, or all of them."""
    language = language_of(text) or "en"
    near = _NEIGHBOURS[language]
    other = _OTHER_SCRIPT["uk" if "uk" in near else "en"]
    return (*near, *(x for x in LANGUAGES if x not in near)) if other.search(text) else near
