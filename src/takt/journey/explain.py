"""Why something is owed and how its deadline came about: event, play, practice, clock sum."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from .derive import derive
from .journey import Journey
from .next_action import NextAction, Reason, State
from .playbook import Play, Playbook
from .problem import one_of
from .wording import clock_sum, moment_in_words, move_in_words
from .working_time import Step


class NoSuchActionError(LookupError):
    """There is no such action in the journey; the message says which there are."""


@dataclass(frozen=True)
class Explanation:
    """The chain behind one action. `play` is None for what is built in (replies, silence)."""

    action: NextAction
    play: Play | None
    state: State
    zone: ZoneInfo

    @property
    def steps(self) -> tuple[Step, ...]:
        """The stretches of time that were counted."""
        return self.action.reckoning.steps

    def lines(self) -> tuple[str, ...]:
        """The explanation for a terminal, in English."""
        action, reckoning = self.action, self.action.reckoning
        happened = moment_in_words(action.cause.happened_at, self.zone)
        letter = f" “{action.letter}”" if action.letter else ""
        lines = [
            f"{action.id}: {action.action}{letter}",
            f"event     {action.cause.kind}, {happened}",
            f"play      {action.play}: {in_words(action.why)}",
            f"practice  {action.practice}",
            f"clock     {clock_sum(reckoning, self.zone)}",
        ]
        if (moved := move_in_words(reckoning, self.zone)) is not None:
            lines.append(f"moved     {moved}")
        if action.resumed_at is not None:
            lines.append(self._pause(action.resumed_at))
        lines.append(f"due       {moment_in_words(action.due_at, self.zone)}")
        return (*lines, f"state     {self._fate()}")

    def _pause(self, resumed_at: datetime) -> str:
        if self.play is not None:
            return f"resumed   {moment_in_words(resumed_at, self.zone)}"
        since = moment_in_words(self.action.since, self.zone)
        return f"pause     until {since}: an angry letter is answered after a pause (F1)"

    def _fate(self) -> str:
        settled_by = self.action.settled_by
        if settled_by is None:
            return self.state
        at = moment_in_words(settled_by.happened_at, self.zone)
        return f"{self.state} by {settled_by.kind}, {at}"


def explain(journey: Journey, playbook: Playbook, now: datetime, action_id: str) -> Explanation:
    """Explain an action by its id; the name of a play means the latest thing it owed.

    Raises NoSuchActionError when there is none.
    """
    derivation = derive(journey, playbook, now)
    action = _found((*derivation.settled, *derivation.actions), action_id)
    play = playbook.plays.get(action.play)
    return Explanation(action, play, action.state(derivation.now), playbook.zone)


def _found(actions: tuple[NextAction, ...], action_id: str) -> NextAction:
    for action in reversed(actions):
        if action_id in (action.id, action.play):
            return action
    known = {action.id if "@" in action_id else action.play for action in actions}
    expected = one_of(action_id, known) if known else "nothing: no action was ever owed here"
    raise NoSuchActionError(f"no action “{action_id}”; there is {expected}")


def in_words(reason: Reason) -> str:
    """A reason in English, for the command line."""
    code, within = reason.code, reason.params.get("within", "")
    if code == "appointment" and within.startswith("-"):
        return _BEFORE.format_map({**reason.params, "within": within.removeprefix("-")})
    return _WORDING[code].format_map(reason.params)


_BEFORE = "{within} before the time that “{event}” names"
_WORDING = {
    "play": "within {within} of “{event}”",
    "appointment": "{within}, counted from the time that “{event}” names",
    "reply target": "the buyer has waited for an answer since “{event}”; target {within}",
    "silence limit": "the shop's own words must not be further apart than {within}",
    "nothing owed": "nothing else is owed on this open sale; look at it again within {within}",
    "guard": "not until {until}: {note}",
}
