"""F1, F2, F7, E4, A5: nothing goes out that wounds, mocks, blames, grovels or threatens."""

from collections.abc import Iterator

from takt.letters.checking.remark import Context, Remark, Severity
from takt.letters.checking.tone_marks import Tone, tone_marks
from takt.letters.checking.tone_model import Sureness, sounds, sureness

_PRACTICE: dict[Tone, str] = {
    "rude": "F1",
    "sarcastic": "F2",
    "blaming_buyer": "F2",
    "servile": "F7",
    "retaliation": "E4",
    "slang_too_familiar": "A5",
}
_STOPS: tuple[Tone, ...] = ("rude", "retaliation")
_CLOSE: Tone = "slang_too_familiar"
_OUT_OF_TUNE = 3  # words too close that weigh even where the buyer writes like that


def tone(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on every sentence with a tone that a careful shop would not send.

    The lists and the model are weighed together. Rude words and threats that are sure are a stop,
    the other tones a warning; what is not sure is a hint.
    """
    marks, in_kind = tone_marks(draft), _answers_in_kind(draft, context)
    for kind, sound in sounds(draft, context.letter).items():
        its = [mark for mark in marks if mark.tone == kind]
        if not its and not context.letter:
            continue  # without the letter half of the model's signs are missing
        severity = _severity(kind, sureness(kind, sound.odds, its))
        if severity and not (in_kind and kind == _CLOSE):
            for place in [mark.sentence for mark in its] or [sound.sentence]:
                yield _remark(kind, place.start, place.end, severity)


def _severity(kind: Tone, how_sure: Sureness) -> Severity | None:
    if how_sure == "silent":
        return None
    if how_sure == "unsure":
        return "hint"
    return "stop" if kind in _STOPS else "warning"


def _answers_in_kind(draft: str, context: Context) -> bool:
    """Whether a buyer who writes "yo" and "mate" is answered with a word of the same sort."""
    if not context.letter or all(mark.tone != _CLOSE for mark in tone_marks(context.letter)):
        return False
    return sum(m.count for m in tone_marks(draft) if m.tone == _CLOSE) < _OUT_OF_TUNE


def _remark(kind: Tone, start: int, end: int, severity: Severity) -> Remark:
    return Remark(
        kind=kind,
        severity=severity,
        start=start,
        end=end,
        why=f"{kind}.how_it_sounds",
        practice=_PRACTICE[kind],
        mend=f"{kind}.say_instead",
    )
