"""F9, C3: no "tomorrow" that nobody planned, and no certainty that the plan does not bear."""

from collections.abc import Iterator

from takt.letters.checking.days import Day, days_in, is_planned
from takt.letters.checking.marks import MarkedSentence, language_told, marked_sentences
from takt.letters.checking.remark import Context, Remark, Severity, on_sentence
from takt.letters.reading.concepts import concepts_of

MOST_WORDS_OF_A_VOUCHING = 6
CANCELLED = "cancelled"  # the stage of an order of which nothing is sent any more
_MONEY = frozenset({"refund", "money_taken", "payment", "sum"})
_UNPLANNED = ("no_plan_bears_it", "say_what_is_known")
_GONE = ("is_cancelled", "read_what_was_said")


def promise_not_planned(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on each sentence that promises a day which is neither planned nor promised before.

    With words of certainty ("guaranteed", "без варіантів") it is a warning; a plain "it will be
    with you on Friday" is a hint. A day that is planned, a reservation ("usually", "if") and a
    promise of a word only ("I'll write by Friday") are fine. Of an order that is cancelled no day
    is: only its money may come back.
    """
    is_cancelled = context.stage == CANCELLED
    why, mend = _GONE if is_cancelled else _UNPLANNED
    marked = marked_sentences(draft, "checking/promises")
    for sentence, following in zip(marked, [*marked[1:], None], strict=False):
        is_sure = following is not None and _vouches(following)
        if is_cancelled:
            severity: Severity | None = "warning" if _promises_goods(sentence) else None
        else:
            severity = _severity(sentence, context, is_sure=is_sure)
        if severity:
            yield on_sentence(
                sentence.span,
                "promise_not_planned",
                severity,
                why=f"promise_not_planned.{why}",
                practice="F9",
                mend=f"promise_not_planned.{mend}",
            )


def _vouches(sentence: MarkedSentence) -> bool:
    """Whether it is but a word of certainty for the sentence before ("На сто відсотків.")."""
    is_short = len(sentence.span.text.split()) <= MOST_WORDS_OF_A_VOUCHING
    return is_short and sentence.has("sure") and not days_in(sentence.span.text)


def _promises_goods(sentence: MarkedSentence) -> bool:
    """Whether a day of dispatch or arrival is named, and none of a refund."""
    named = any(map(_is_ahead, days_in(sentence.span.text)))
    if not named or not sentence.has("comes", "arrives") or sentence.has("tell", "hedge"):
        return False
    meant = concepts_of(sentence.span.text, language_told(sentence.span.text))
    return not _MONEY & frozenset().union(*meant)


def _severity(sentence: MarkedSentence, context: Context, *, is_sure: bool) -> Severity | None:
    named = days_in(sentence.span.text)
    unplanned = [group for group in named if not _is_planned(group, context)]
    if sentence.has("tell", "hedge") or (named and not unplanned):
        return None
    if sentence.has("sure") or (is_sure and named):
        return _of_a_certainty(sentence, context, is_dated=bool(named))
    if sentence.has("arrives") and unplanned:
        return "hint"
    return "hint" if sentence.has("comes") and any(map(_is_ahead, unplanned)) else None


def _of_a_certainty(
    sentence: MarkedSentence, context: Context, *, is_dated: bool
) -> Severity | None:
    """Without a day, "it will certainly come in time" is a hint where nothing at all is planned."""
    if is_dated:
        return "warning"
    has_plan = context.planned_ship_on or context.promised
    return "hint" if sentence.has("comes", "arrives") and not has_plan else None


def _is_planned(group: tuple[Day, ...], context: Context) -> bool:
    return is_planned(group, context.planned_ship_on, context.today, context.promised)


def _is_ahead(group: tuple[Day, ...]) -> bool:
    """Whether a day of its own is named, and not just today: what is done today is at hand."""
    return any(day.weekday is not None or day.day or day.ahead for day in group)
