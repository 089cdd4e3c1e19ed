"""F1, F2, F7, E4, A5: nothing goes out that wounds, mocks, blames, grovels or threatens."""

from collections.abc import Iterator, Mapping, Sequence

from takt.letters.checking.remark import Context, Remark, Severity, on_sentence
from takt.letters.checking.tones.insults import insults
from takt.letters.checking.tones.marks import Tone, ToneMark, tone_marks
from takt.letters.checking.tones.model import Sound, Sureness, odds_with_list, sounds, sureness
from takt.letters.checking.tones.signs import HURTING
from takt.letters.spans import Span

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
_OUTDONE = 2.0  # by so much likelier (the logarithm of the odds) is another tone that hurts
_OUT_OF_TUNE = 3  # words too close that weigh even where the buyer writes like that


def tone(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on every sentence with a tone that a careful shop would not send.

    The lists and the model are weighed together. Rude words and threats that are sure are a stop,
    the other tones a warning; what is not sure is a hint, and so is a stop for which no phrase of
    a list can be shown. An insult at the buyer is weighed against nothing.
    """
    abuse = insults(draft, context.letter or "")
    yield from (_remark(place, "rude", "stop") for place in abuse)
    marks, in_kind = tone_marks(draft), _answers_in_kind(draft, context)
    heard = sounds(draft, context.letter)
    for kind, how_sure in _how_sure(heard, marks).items():
        its = [mark for mark in marks if mark.tone == kind]
        if not its and not context.letter:
            continue  # without the letter half of the model's signs are missing
        severity = _severity(kind, how_sure, has_words=bool(its))
        if severity and not (in_kind and kind == _CLOSE):
            places = [mark.sentence for mark in its] or [heard[kind].sentence]
            yield from (_remark(place, kind, severity) for place in places if place not in abuse)


def _how_sure(heard: Mapping[Tone, Sound], marks: Sequence[ToneMark]) -> dict[Tone, Sureness]:
    """How sure every tone is. What hurts hurts in one way most often: the likeliest takes it."""
    odds = {
        kind: odds_with_list(kind, sound.odds, [mark for mark in marks if mark.tone == kind])
        for kind, sound in heard.items()
    }
    likeliest = max((odds[kind] for kind in HURTING if kind in odds), default=0.0)
    found = {kind: sureness(kind, its) for kind, its in odds.items()}
    outdone = [k for k in HURTING if k in odds and odds[k] < likeliest - _OUTDONE]
    return {**found, **{k: "silent" for k in outdone if found[k] == "unsure"}}


def _severity(kind: Tone, how_sure: Sureness, *, has_words: bool) -> Severity | None:
    if how_sure == "silent":
        return None
    is_stop = kind in _STOPS
    if how_sure == "unsure" or (is_stop and not has_words):
        return "hint"
    return "stop" if is_stop else "warning"


def _answers_in_kind(draft: str, context: Context) -> bool:
    """Whether a buyer who writes "yo" and "mate" is answered with a word of the same sort."""
    if not context.letter or all(mark.tone != _CLOSE for mark in tone_marks(context.letter)):
        return False
    return sum(m.count for m in tone_marks(draft) if m.tone == _CLOSE) < _OUT_OF_TUNE


def _remark(sentence: Span, kind: Tone, severity: Severity) -> Remark:
    why, mend = f"{kind}.how_it_sounds", f"{kind}.say_instead"
    return on_sentence(sentence, kind, severity, why=why, practice=_PRACTICE[kind], mend=mend)
