"""The words that show a letter's mood, for the seller to see why it is read so."""

from collections.abc import Iterator, Sequence
from itertools import chain

from takt.letters.reading.mood.shape import exclaimed, shouted
from takt.letters.reading.mood.signs import Found
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

_HOT = frozenset(
    {"consequences", "contempt", "fraud", "insults", "obscene", "outrage", "sarcasm", "slights"}
    | {"ultimatum", "violence"}
)
_COOL = frozenset(("disappointment", "mild", "money-back", "problem", "waiting"))


def evidence_of(text: str, found: Sequence[Found], level: int) -> tuple[Span, ...]:
    """What shows that `text` is of `level`, in order; none for a calm letter.

    An annoyed letter is shown by what went wrong, an angrier one by its hot words; where neither is
    there, the heat lies between the lines, and the first sentence stands for the letter.
    """
    if level == 0:
        return ()
    hot = [(one.start, one.end) for one in found if one.family in _HOT]
    cool = [(one.start, one.end) for one in found if one.family in _COOL]
    loud = list(chain(shouted(text), exclaimed(text))) if level > 1 else []
    places = sorted([*hot, *loud]) or sorted(cool)
    return tuple(Span.of(text, *place) for place in _joined(places)) or _first_sentence(text)


def _joined(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places in order, those that touch or overlap made one."""
    start = end = -1
    for begin, stop in places:
        if begin > end:
            if end > 0:
                yield start, end
            start, end = begin, stop
        end = max(end, stop)
    if end > 0:
        yield start, end


def _first_sentence(text: str) -> tuple[Span, ...]:
    first = next(sentences(text), None)
    return (first,) if first else ()
