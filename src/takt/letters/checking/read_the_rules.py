"""B2: nobody is sent to "read the shop's rules"; a link is not an answer."""

import re
from collections.abc import Iterator
from functools import lru_cache

from takt.letters.checking.bare_tracking import bare_place
from takt.letters.checking.marks import MarkedSentence, marked_sentences
from takt.letters.checking.remark import Context, Remark, on_sentence
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.spans import Span

# A figure may be the answer; the number of a paragraph is none.
_FACT = re.compile(
    r"(?<!пункт )(?<!пункту )(?<!розділ )(?<!раздел )(?<!section )(?<!§ )(?<!ust\. )\b\d"
)


def read_the_rules(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks on every sentence that sends the buyer to look for the answer themselves.

    A sentence that names a figure as well may hold the answer, so that it stays a hint. Of a draft
    that is nothing but a parcel's number another check speaks, and so of "follow us on ..." in a
    stretch beside the point.
    """
    if bare_place(draft, context):
        return
    for sentence in sends_away(draft, context.letter or ""):
        yield on_sentence(
            sentence,
            "read_the_rules",
            "hint" if _FACT.search(sentence.text) else "warning",
            why="read_the_rules.sent_elsewhere",
            practice="B2",
            mend="read_the_rules.write_it_out",
        )


@lru_cache(maxsize=16)
def sends_away(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences of `draft` that point elsewhere instead of answering."""
    beside = {sentence.span.start for aside in asides(draft, letter) for sentence in aside}
    marked = marked_sentences(draft, "checking/sends-away")
    return tuple(s.span for s in marked if _points_away(s) and s.span.start not in beside)


def _points_away(sentence: MarkedSentence) -> bool:
    if sentence.has("own affair"):
        return False
    looks = sentence.has("look") and sentence.has("place", "there")
    stands = sentence.has("stands") and sentence.has("place", "picture")
    return sentence.has("whole") or looks or (stands and not sentence.has("sorry"))
