"""What the desk knows of one WooCommerce order so far, and how its facts are keyed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256

from takt.desk.accounts.models import Inbox
from takt.desk.intake.queries import told_of_order
from takt.desk.record import Fact
from takt.journey import Event, Journey, OrderCancelled, OrderPlaced, fields_of, items_of


@dataclass(frozen=True)
class Told:
    prefix: str
    """`woo:<inbox>:order:<id>`, the beginning of all its source keys."""
    events: Mapping[str, Event]
    """By source key, in time order; those told by others (a seller's button) as well."""

    @classmethod
    def of(cls, inbox: Inbox, order_id: str) -> "Told":
        prefix = f"woo:{inbox.pk}:order:{order_id}"
        return cls(prefix, told_of_order(inbox, order_id))

    def fact(self, event: Event, *name: str) -> Fact:
        return Fact(event, ":".join((self.prefix, *name)))

    def change(self, event: Event, name: str) -> Fact:
        """A fact that may come again with other content, even within the second of its moment."""
        content = json.dumps([fields_of(event), items_of(event)], sort_keys=True)
        short = sha256(content.encode()).hexdigest()[:8]
        return self.fact(event, name, f"{event.happened_at:%Y%m%dT%H%M%S}", short)

    def beginning_or_end(self) -> tuple[str, Event | None]:
        """The newest placing or cancelling, with its key. An end that was taken back counts only
        where WooCommerce told it, and until the order goes on there too.
        """
        standing = self.standing
        for key, event in reversed(list(self.events.items())):
            is_so_there = self.is_ours(key) and self.taken_up(key) not in self.events
            if isinstance(event, OrderPlaced):
                return key, event
            if isinstance(event, OrderCancelled) and (event in standing or is_so_there):
                return key, event
        return "", None

    def taken_up(self, key: str) -> str:
        """The key of what says that an order whose end has that key goes on."""
        return f"{self.prefix}:open:{key.removeprefix(f'{self.prefix}:')}"

    @cached_property
    def standing(self) -> Sequence[Event]:
        """What nobody took back as told by mistake."""
        return Journey.of(self.events.values()).corrected

    @property
    def ours(self) -> Sequence[Event]:
        """What WooCommerce told, taken back or not: it tells it again as long as it is so there."""
        return [event for key, event in self.events.items() if self.is_ours(key)]

    def is_ours(self, key: str) -> bool:
        """Whether WooCommerce told it, not a person at the desk."""
        return key.startswith(f"{self.prefix}:")

    def newest_change(self, names: Iterable[str]) -> datetime | None:
        """When WooCommerce last told a change: what is older than that comes too late."""
        wanted = tuple(f"{self.prefix}:{name}" for name in names)
        moments = [e.happened_at for key, e in self.events.items() if key.startswith(wanted)]
        return max(moments, default=None)
