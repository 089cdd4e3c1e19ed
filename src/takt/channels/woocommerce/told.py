"""What the desk knows of one WooCommerce order so far, and how its facts are keyed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from takt.desk.accounts.models import Inbox
from takt.desk.intake.queries import told_of_order
from takt.desk.record import Fact
from takt.journey import Event, Journey, fields_of, items_of


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

    def last(self, kinds: type[Event] | tuple[type[Event], ...]) -> tuple[str, Event] | None:
        """The newest event of these kinds with its key."""
        found = (pair for pair in reversed(list(self.events.items())) if isinstance(pair[1], kinds))
        return next(found, None)

    @property
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
