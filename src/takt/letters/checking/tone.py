"""F1, F2, F7, E4, A5: nothing goes out that wounds, mocks, blames, grovels or threatens."""

from collections.abc import Iterator

from takt.letters.checking.remark import Context, Remark, Severity
from takt.letters.checking.tone_marks import Tone, ToneMark, tone_marks
from takt.letters.checking.tone_model import likely_tone

_PRACTICE: dict[Tone, str] = {
    "rude": "F1",
    "sarcastic": "F2",
    "blaming_buyer": "F2",
    "servile": "F7",
    "retaliation": "E4",
    "slang_too_familiar": "A5",
}
_STOPS: tuple[Tone, ...] = ("rude", "retaliation")
_OUT_OF_TUNE = 3  # words too close that weigh even where the buyer writes like that


def tone(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on every sentence with a tone that a careful shop would not send.

    Rude words and threats are a stop, the others a warning; words that are fine as often as not,
    and what only the model hears, are a hint.
    """
    marks = [m for m in tone_marks(draft) if not _answers_in_kind(m, draft, context)]
    for mark in marks:
        yield _remark(mark.tone, mark.sentence.start, mark.sentence.end, _severity(mark))
    if not marks:
        for tone_heard, sentence in likely_tone(draft, context):
            yield _remark(tone_heard, sentence.start, sentence.end, "hint")


def is_rude(draft: str) -> bool:
    """Whether the draft insults, mocks for certain or threatens: then it should cool off (F1)."""
    heated = (*_STOPS, "sarcastic")
    return any(mark.is_sure and mark.tone in heated for mark in tone_marks(draft))


def _severity(mark: ToneMark) -> Severity:
    if not mark.is_sure:
        return "hint"
    return "stop" if mark.tone in _STOPS else "warning"


def _answers_in_kind(mark: ToneMark, draft: str, context: Context) -> bool:
    """Whether a buyer who writes "yo" and "mate" is answered with a word of the same sort."""
    if mark.tone != "slang_too_familiar" or not context.letter:
        return False
    used = sum(m.count for m in tone_marks(draft) if m.tone == mark.tone)
    asked = any(m.tone == mark.tone for m in tone_marks(context.letter))
    return asked and used < _OUT_OF_TUNE


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
