"""Remarks on a draft, for programs and for people."""

from collections.abc import Sequence
from typing import Any

from takt.cli.draft_context import context_of
from takt.cli.json_lines import Row, object_of, text_of
from takt.letters.checking import Remark, check, words


def remarks_on_row(row: Row) -> Row:
    """The remarks on one row of JSON lines: `draft`, the `letter` it answers, `context`."""
    draft = text_of(row, "draft", required=True)
    context = context_of(object_of(row, "context"), text_of(row, "letter"))
    return {"remarks": [as_dict(remark, draft) for remark in check(draft, context)]}


def as_dict(remark: Remark, draft: str) -> dict[str, Any]:
    """The object of docs/reference/commands.md; `span` counts characters of the draft."""
    return {
        "kind": remark.kind,
        "severity": remark.severity,
        "span": [remark.start, remark.end],
        "text": draft[remark.start : remark.end],
        "why": words.why(remark, "en"),
        "mend": words.mend(remark, "en"),
        "practice": remark.practice,
        "details": dict(remark.details),
    }


def as_text(remarks: Sequence[Remark], draft: str, name: str) -> str:
    """`FILE:LINE:COLUMN: severity: title`, and below it why and how to mend it."""
    return "\n".join(_entry(remark, draft, name) for remark in remarks) or "No remarks."


def _entry(remark: Remark, draft: str, name: str) -> str:
    before = draft[: remark.start]
    line, column = before.count("\n") + 1, remark.start - (before.rfind("\n") + 1) + 1
    title = words.title(remark.kind, "en")
    said = (f"{name}:{line}:{column}: {remark.severity}: {title} ({remark.practice})",)
    return "\n    ".join((*said, words.why(remark, "en"), words.mend(remark, "en")))
