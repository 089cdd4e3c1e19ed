"""Questions, demands, and whether an answer is needed: `python -m benchmarks.letters.contents`."""

from collections.abc import Iterator, Sequence

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, PARTS, Part, Row, letters
from benchmarks.letters.scores import Found, best_overlaps, compared, total
from takt.letters.reading import Reading, read

HALF = 0.5  # of two spans' common length: so much overlap makes them the same question
_MARKS = " \t\n?!.,;:…–—-«»„”“\"'()"


def figures(part: Part) -> Iterator[Figure]:
    """F1 of question spans, demands, order numbers and of letters that need an answer."""
    for language in LANGUAGES:
        rows = list(letters(language, part))
        pairs = [(read(row["text"]), row) for row in rows]
        spans = total(_question_spans(*pair) for pair in pairs)
        exact = total(_exact_questions(*pair) for pair in pairs)
        of = f"{spans.wanted} questions, {spans.found} found"
        yield Figure(f"{language}: questions, F1 of spans", spans.f1, 0.85, of=of)
        yield Figure(f"{language}: questions, F1 to the letter", exact.f1)
        demands = total(compared(reading.demands, row["demands"]) for reading, row in pairs)
        yield Figure(f"{language}: demands, micro-F1", demands.f1, 0.80)
        orders = total(
            compared(reading.order_numbers, row["order_numbers"]) for reading, row in pairs
        )
        yield Figure(f"{language}: order numbers, F1", orders.f1)
        yield Figure(f"{language}: needs an answer, F1", _needs(pairs, needs=True).f1, 0.95)
        none = _needs(pairs, needs=False)
        yield Figure(f"{language}: needs none, F1", none.f1, of=f"{none.wanted} letters")


def _question_spans(reading: Reading, row: Row) -> Found:
    ours = [(span.start, span.end) for span in reading.questions]
    return best_overlaps(ours, _places(row["text"], row["questions"]), least=HALF)


def _places(text: str, questions: Sequence[str]) -> list[tuple[int, int]]:
    """Where the labelled questions stand, in order; a question asked twice stands twice."""
    places, after = [], 0
    for question in questions:
        start = text.find(question, after)
        start = start if start >= 0 else text.find(question)
        places.append((start, start + len(question)))
        after = max(after, start + len(question))
    return places


def _exact_questions(reading: Reading, row: Row) -> Found:
    ours = [span.text.strip(_MARKS).lower() for span in reading.questions]
    return compared(ours, [question.strip(_MARKS).lower() for question in row["questions"]])


def _needs(pairs: Sequence[tuple[Reading, Row]], *, needs: bool) -> Found:
    ours = [str(i) for i, (reading, _) in enumerate(pairs) if reading.needs_answer is needs]
    return compared(
        ours, [str(i) for i, (_, row) in enumerate(pairs) if row["needs_answer"] is needs]
    )


if __name__ == "__main__":
    for name, part in PARTS.items():
        show(f"What letters ask, {name}", list(figures(part)))
