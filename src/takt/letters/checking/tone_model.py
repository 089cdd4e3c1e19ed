"""A second opinion on tone, for words that no list has: a small model of whole sentences.

By itself it errs too often. It is asked only where an upset letter is answered without a word of
feeling: there a sentence that sounds like mockery or contempt mostly is.
"""

from collections.abc import Iterator

from takt.letters.checking.empathy import feels_with_them, heat_of
from takt.letters.checking.marks import sentences_of
from takt.letters.checking.remark import Context
from takt.letters.checking.tone_marks import Tone, without_quotations
from takt.letters.linear import Features, load
from takt.letters.spans import Span

HOSTILE = "hostile"
HURTING: tuple[Tone, ...] = ("rude", "sarcastic", "blaming_buyer", "retaliation")
FEATURES = Features(shortest=3, longest=5, size=1 << 14, pairs=True, marks=True)
LEAST = 0.5  # the margin from which a sentence sounds hostile


def likely_tone(draft: str, context: Context) -> Iterator[tuple[Tone, Span]]:
    """The most hostile sentence of a draft that answers an upset letter coldly, and its tone."""
    if not context.letter or not heat_of(context.letter) or feels_with_them(draft):
        return
    model, text = load("tone"), without_quotations(draft)
    heard = [(model.scores(text[s.start : s.end]), s) for s in sentences_of(draft)]
    scores, sentence = max(heard, key=lambda scored: scored[0][HOSTILE], default=({}, None))
    if sentence and scores[HOSTILE] >= LEAST:
        yield max(HURTING, key=lambda tone: scores[tone]), sentence
