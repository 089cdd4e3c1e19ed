"""What the checks say of a draft, worded in the page's language and placed in its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils.translation import get_language

from takt.desk.conversations.answered import Question, questions_of
from takt.desk.conversations.draft_context import context_of
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.open_places import places_in
from takt.desk.conversations.places import Place, placed
from takt.desk.conversations.ready import blank_letter, signature_of
from takt.letters import LANGUAGES, checking
from takt.letters.checking import Remark, words

LONGEST = 20_000
"""Characters of a draft that are looked at."""
HEATED = ("rude", "retaliation")
"""Remarks on what is written in anger, and regretted after a night: insults and threats."""


@dataclass(frozen=True)
class ShownRemark:
    """One remark: where, what, why, and how to mend it."""

    kind: str
    severity: str
    place: Place
    title: str
    why: str
    mend: str
    practice: str
    words: str
    """Of the draft, that stand there; empty where something is missing."""


@dataclass(frozen=True)
class Gap:
    """A place that the desk could not fill; no letter goes before the seller has."""

    place: Place
    words: str


@dataclass(frozen=True)
class Checked:
    """A draft as it stands: which questions it answers, what the checks say, what is left open."""

    questions: Sequence[Question] = ()
    remarks: Sequence[ShownRemark] = ()
    gaps: Sequence[Gap] = ()
    is_begun: bool = False

    @cached_property
    def stops(self) -> list[ShownRemark]:
        return [remark for remark in self.remarks if remark.severity == "stop"]

    @cached_property
    def warnings(self) -> list[ShownRemark]:
        return [remark for remark in self.remarks if remark.severity == "warning"]

    @cached_property
    def hints(self) -> list[ShownRemark]:
        return [remark for remark in self.remarks if remark.severity == "hint"]

    @property
    def places(self) -> int:
        """Of the draft, that one key leads through."""
        return len(self.remarks) + len(self.gaps)

    @property
    def is_rude(self) -> bool:
        """Was the writer heated as well? Then the letter rests (F1)."""
        return any(remark.kind in HEATED and remark.severity != "hint" for remark in self.remarks)

    @property
    def left_open(self) -> int:
        """Questions that nothing in the draft speaks to."""
        return sum(not question.answer for question in self.questions)

    def without_reason(self, given: Iterable[str]) -> list[ShownRemark]:
        """The stops for which no reason was `given`."""
        return [remark for remark in self.stops if remark.kind not in set(given)]


def check_draft(row: Conversation, text: str, *, now: datetime) -> Checked:
    """Check what stands in the composer of this conversation. Five queries.

    A greeting and a signature with nothing between them are no draft yet. The signature is nobody's
    answer: a shop named after what it sells would tell that it is there.
    """
    draft = text.replace("\r\n", "\n")
    blanks = (blank_letter(row.journey, language=language).text for language in LANGUAGES)
    is_begun = draft.split() not in [blank.split() for blank in blanks]
    signature = signature_of(row.journey).replace("\r\n", "\n").rstrip()
    own = draft.rstrip().removesuffix(signature)
    return checked(own, context_of(row, now=now), is_begun=is_begun)


def checked(draft: str, context: checking.Context, *, is_begun: bool = True) -> Checked:
    """Check a draft (line ends as \\n). One that is not begun has its questions open, no remarks.

    What the list of questions says already is not said again among the remarks.
    """
    draft = draft[:LONGEST]
    if not is_begun:
        return Checked(questions_of("", context))
    remarks = [r for r in checking.check(draft, context) if not _is_listed(r)]
    questions = questions_of(draft, context)
    return Checked(questions, _shown(draft, remarks), _gaps(draft), is_begun=True)


def _gaps(draft: str) -> list[Gap]:
    return [Gap(placed(draft, *found.span()), found[0]) for found in places_in(draft)]


def _is_listed(remark: Remark) -> bool:
    return remark.kind == "unanswered_question" and remark.severity != "stop"


def _shown(draft: str, remarks: Sequence[Remark]) -> list[ShownRemark]:
    language = (get_language() or "en")[:2]
    return [
        ShownRemark(
            kind=remark.kind,
            severity=remark.severity,
            place=placed(draft, remark.start, remark.end),
            title=words.title(remark.kind, language),
            why=words.why(remark, language),
            mend=words.mend(remark, language),
            practice=remark.practice,
            words=draft[remark.start : remark.end],
        )
        for remark in remarks
    ]
