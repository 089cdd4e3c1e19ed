"""A5: a shop doesn't shout, neither in capitals nor with a row of exclamation marks."""

import re
from collections.abc import Iterator

from takt.letters.checking.marks import sentences_of
from takt.letters.checking.remark import Context, Remark
from takt.letters.checking.tones.marks import without_quotations
from takt.letters.spans import Span

LOUD_WORDS = 3  # words in capitals that are more than names, sizes and codes
LOUD_LETTERS = 11  # what they have together, and
LOUD_SHARE = 0.6  # their share of the sentence's letters

# "ODBIORCA: JANINA MAZUREK": a form to fill in is written so.
_FIELD = re.compile(r"\W*[^\W\d_]+(?: [^\W\d_]+)?:(?:[ ,]+[^\s!?]+){1,4}\s*")
_CRIES = re.compile(r"!(?:\s?[!1?]){2,}")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")


def shouting(draft: str, _context: Context) -> Iterator[Remark]:
    """A remark on each run of sentences in capitals, or with "!!!", which may be joy: a hint."""
    said = without_quotations(draft)
    loud = [span for span in sentences_of(draft) if _is_loud(said[span.start : span.end])]
    for start, end in _runs(loud, draft):
        yield Remark(
            kind="shouting",
            severity="warning" if _is_in_capitals(said[start:end]) else "hint",
            start=start,
            end=end,
            why="shouting.capitals_or_marks",
            practice="A5",
            mend="shouting.say_it_calmly",
        )


def _is_loud(sentence: str) -> bool:
    if _CRIES.search(sentence):
        return True
    return _is_in_capitals(sentence) and not _FIELD.fullmatch(sentence)


def _is_in_capitals(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if not any(c.isdigit() for c in word)]
    loud = [word for word in words if len(word) > 1 and word.isupper()]
    letters = sum(map(len, loud))
    return (
        len(loud) >= LOUD_WORDS
        and letters >= LOUD_LETTERS
        and letters >= LOUD_SHARE * sum(map(len, words))
    )


def _runs(loud: list[Span], draft: str) -> Iterator[tuple[int, int]]:
    """Neighbours become one place."""
    places: list[tuple[int, int]] = []
    for span in loud:
        if places and not draft[places[-1][1] : span.start].strip():
            places[-1] = (places[-1][0], span.end)
        else:
            places.append((span.start, span.end))
    yield from places
