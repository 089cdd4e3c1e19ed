"""B2: nobody is sent to "read the shop's rules"; a link is not an answer."""

import re
from collections.abc import Iterator

from takt.letters.checking.remark import Context, Remark, Severity
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span
from takt.letters.text_data import pattern

_FACT = re.compile(r"\d")


def read_the_rules(draft: str, _context: Context) -> Iterator[Remark]:
    """Remarks on every sentence that sends the buyer to look for the answer themselves.

    A sentence that names a figure as well may hold the answer, so that it stays a hint.
    """
    for sentence in sends_away(draft):
        severity: Severity = "hint" if _FACT.search(sentence.text) else "warning"
        yield Remark(
            kind="read_the_rules",
            severity=severity,
            start=sentence.start,
            end=sentence.end,
            why="read_the_rules.sent_elsewhere",
            practice="B2",
            mend="read_the_rules.write_it_out",
            details={"sentence": sentence.text},
        )


def sends_away(draft: str) -> Iterator[Span]:
    """The sentences of `draft` that point elsewhere instead of answering."""
    points, excuses = pattern("checking/sends-away"), pattern("checking/not-sending-away")
    for sentence in sentences(draft):
        if points.search(sentence.text) and not excuses.search(sentence.text):
            yield sentence
