"""The pause that an answer has to rest now (F1), for whoever puts a letter on its way."""

from datetime import datetime
from typing import NamedTuple

from .derive import blocked_by
from .events import MessageSent
from .journey import Journey
from .moments import to_utc
from .playbook import Playbook
from .sale_run import SaleRun
from .sales import split_sales


class Pause(NamedTuple):
    """Until when an answer rests, and the guards that hold it; lifting them cuts it short."""

    until: datetime
    guards: tuple[str, ...]


def pause_of(journey: Journey, playbook: Playbook, now: datetime) -> Pause | None:
    """The pause that a letter of the shop's own would fall into now; None where heads are cool,
    or where a person cut the pause short, or the playbook has none.
    """
    now = to_utc(now)
    answer = MessageSent(happened_at=now)
    held_by = {blocked.guard for blocked in blocked_by(journey, playbook, answer, now)}
    guards = tuple(sorted(held_by & playbook.pausing_guards))
    sales = [SaleRun(playbook, part, now) for part in split_sales(journey.until(now))]
    ends = [sale.cool_at for sale in sales if sale.cool_at is not None]
    return Pause(max(ends), guards) if guards and ends else None
