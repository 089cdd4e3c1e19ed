"""How heated a letter is, at what or whom, and by which words (F1).

Lexicons of families (threats, sarcasm, contempt, insults, thanks …), one file a language, give the
signs; capitals, marks and smileys give more; small character models add what the letters they were
fitted on have in common. Weighed together they give the level. See docs/explanation/mood.md.
"""

from collections.abc import Mapping

from takt.letters.reading.mood.evidence import evidence_of
from takt.letters.reading.mood.shape import enraged
from takt.letters.reading.mood.signs import Found, find, signs_of
from takt.letters.reading.mood.weighing import abuse_chance, chances, likenesses
from takt.letters.reading.reading import Mood, Target
from takt.letters.spans import Span

__all__ = ["ABUSIVE", "ANGRY", "abuse_in", "mood_of"]

ANGRY, ABUSIVE = 2, 3
_EVEN, _SURE = 0.5, 0.9


def mood_of(text: str, language: str | None) -> Mood:
    """The mood of `text`, a letter whose quotations are blank (see `folding.only`).

    Offsets count in `text`. An unknown `language` is read with the lexicons of all.
    """
    if not any(map(str.isalnum, text)):
        return _of_faces(text)
    sure, found = chances_of(text, language)
    level = level_of(sure)
    return Mood(
        level=level,
        target=target_of(level, sure),
        evidence=evidence_of(text, found, level),
        annoyance=sure["annoyed"],
        anger=sure["angry"],
        abuse=sure["abuse"],
    )


def abuse_in(text: str, language: str | None) -> float:
    """`Mood.abuse` alone, in a fraction of the time."""
    if not any(map(str.isalnum, text)):
        return 0.0
    return abuse_chance(text, signs_of(text, find(text, language)))


def _of_faces(text: str) -> Mood:
    """The mood of a letter without a word: "😡😡😡"."""
    faces = tuple(Span.of(text, *place) for place in enraged(text))
    return Mood(ANGRY, "thing", faces, annoyance=_SURE, anger=_SURE) if faces else Mood()


def chances_of(text: str, language: str | None) -> tuple[dict[str, float], tuple[Found, ...]]:
    """How sure the reading is of every question of the weights, and the entries found."""
    found = find(text, language)
    return chances({**signs_of(text, found), **likenesses(text)}), found


def level_of(sure: Mapping[str, float]) -> int:
    """The level that errs least; a letter is not called annoyed or angry unless it likely is."""
    angry, abusive = _agreed(sure["angry"], sure["abusive"])
    annoyed, angry = _agreed(sure["annoyed"], angry)
    if annoyed < _EVEN:
        return 0
    expected = round(annoyed + angry + min(abusive, angry))
    return 1 if expected >= ANGRY and angry < _EVEN else expected


def _agreed(degree: float, greater: float) -> tuple[float, float]:
    """How likely a degree and a greater one are, weighed each by itself, made to agree.

    Who is abusive is angry as well. Where the greater is said to be likelier, the surer counts for
    both: loud thanks look angry, and are surely not annoyed.
    """
    if greater <= degree:
        return degree, greater
    surer = max(degree, greater, key=lambda likely: abs(likely - _EVEN))
    return surer, surer


def target_of(level: int, sure: Mapping[str, float]) -> Target:
    """At what or whom a letter of `level` is heated."""
    if level == 0:
        return "none"
    return "person" if level == ABUSIVE or sure["person"] > _EVEN else "thing"
