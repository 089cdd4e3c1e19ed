"""B2: nobody is sent to "read the shop's rules"; a link is not an answer."""

from collections.abc import Iterator

from takt.letters.checking.answering.answers import sent_away
from takt.letters.checking.bare_tracking import bare_place
from takt.letters.checking.remark import Context, Remark, on_sentence


def read_the_rules(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks on every sentence that sends the buyer to look for the answer themselves.

    One that names a figure holds the answer, and where every question is answered beside it the
    page is but a courtesy. Of a draft that is nothing but a parcel's number another check speaks,
    and so of "follow us on ..." in a stretch beside the point.
    """
    if bare_place(draft, context):
        return
    for sentence in sent_away(draft, context):
        yield on_sentence(
            sentence,
            "read_the_rules",
            "warning",
            why="read_the_rules.sent_elsewhere",
            practice="B2",
            mend="read_the_rules.write_it_out",
        )
