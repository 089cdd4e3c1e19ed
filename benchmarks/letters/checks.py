"""What checks find in drafts: `python -m benchmarks.letters.checks`.

A flaw is found where any remark of its kind stands, a hint as well.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, PARTS, Part, Row, drafts
from benchmarks.letters.scores import Found
from takt.letters.checking import Context, Remark, check

FLAWS = (
    "unanswered_question",
    "read_the_rules",
    "bare_tracking",
    "rude",
    "sarcastic",
    "blaming_buyer",
    "servile",
    "shouting",
    "promise_not_planned",
    "says_sent_but_not",
    "no_greeting",
    "no_empathy",
    "wrong_language",
    "retaliation",
    "slang_too_familiar",
    "too_long_off_topic",
)
Checked = tuple[Row, tuple[Remark, ...]]


def figures(part: Part) -> Iterator[Figure]:
    """Recall and precision of each flaw over the four languages; good drafts with a warning."""
    checked = [
        (row, check(row["draft"], context_of(row)))
        for each in LANGUAGES
        for row in drafts(each, part)
    ]
    for flaw in FLAWS:
        count = _count(checked, flaw)
        of = f"{count.right} of {count.wanted}"
        yield Figure(f"{flaw}: recall", count.recall, 0.80, of=of)
        beside = f"{count.found - count.right} wrong"
        yield Figure(f"{flaw}: precision", count.precision, 0.80, of=beside)
    for language in LANGUAGES:
        good = [remarks for row, remarks in checked if row["lang"] == language and not row["flaws"]]
        yield _alarms(f"{language}: good drafts with a warning or stop", good, None)
    everywhere = [remarks for row, remarks in checked if not row["flaws"]]
    yield _alarms("good drafts with a warning or stop", everywhere, 0.04)


def context_of(row: Row) -> Context:
    """The labelled context as the checks take it."""
    said = row["context"]
    planned = said.get("planned_ship_on")
    return Context(
        letter=row["letter"] or None,
        tracking=said.get("tracking"),
        promised=tuple(said.get("promised") or ()),
        planned_ship_on=date.fromisoformat(planned) if planned else None,
    )


def _count(checked: Sequence[Checked], flaw: str) -> Found:
    found = [any(remark.kind == flaw for remark in remarks) for _, remarks in checked]
    wanted = [flaw in row["flaws"] for row, _ in checked]
    right = sum(f and w for f, w in zip(found, wanted, strict=True))
    return Found(right, sum(found), sum(wanted))


def _alarms(what: str, good: Sequence[tuple[Remark, ...]], target: float | None) -> Figure:
    alarmed = sum(any(remark.severity != "hint" for remark in remarks) for remarks in good)
    return Figure(
        what, alarmed / max(len(good), 1), target, at_most=True, of=f"{alarmed} of {len(good)}"
    )


if __name__ == "__main__":
    for name, part in PARTS.items():
        show(f"Drafts {name}", list(figures(part)))
