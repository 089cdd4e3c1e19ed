"""Cooling off (F1): an angry letter is answered after a pause, and so goes a draft found rude."""

from datetime import datetime

from takt import journey as core
from takt.desk.orders.models import Journey
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.queries import playbook_of


def pause_before(journey: Journey, *, is_rude: bool, now: datetime) -> core.Pause | None:
    """The pause in which a letter written now rests: for the buyer's heat, or the writer's own.

    None where both are cool, where a person cut it short, and where the playbook has none.
    """
    playbook = playbook_of(journey.shop_id)
    pause = core.pause_of(load_journey(journey), playbook, now)
    if not is_rude or not playbook.pausing_guards:
        return pause
    cooled = core.cooled_at(playbook, now)
    if pause is None:
        return core.Pause(cooled, ())
    return core.Pause(max(cooled, pause.until), pause.guards)


def leaves_at(journey: Journey, *, now: datetime) -> datetime:
    """When an answer begun now will leave: what it says of days is counted from then."""
    pause = pause_before(journey, is_rude=False, now=now)
    return pause.until if pause else now


def pause_guards(journey: Journey, *, now: datetime) -> tuple[str, ...]:
    """The guards to be lifted for an answer that shall not rest."""
    pause = pause_before(journey, is_rude=False, now=now)
    return pause.guards if pause else ()
