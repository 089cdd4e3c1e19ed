"""Everything that is wrong with a journal, once a playbook and the facts told before are known."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from .derive import unknown_names
from .events import Event
from .journal import Journal
from .playbook import Playbook
from .problem import Problem


def journal_problems(
    journal: Journal, playbook: Playbook, file: str | None = None, *, before: Sequence[Event] = ()
) -> tuple[Problem, ...]:
    """What could not be read, and the names of what there is not (a play, a guard, a fact taken
    back), by line. Facts told elsewhere, `before` this journal, may be taken back in it as well.
    """
    lines = {id(event): n for event, n in zip(journal.events, journal.lines, strict=True)}
    told = sorted((*before, *journal.events), key=attrgetter("happened_at"))
    unknown = [
        replace(problem, line=lines[id(event)], file=file)
        for event, problem in unknown_names(told, playbook)
        if id(event) in lines
    ]
    return tuple(sorted([*journal.problems, *unknown], key=lambda each: each.line or 0))
