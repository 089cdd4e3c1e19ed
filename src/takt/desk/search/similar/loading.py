"""The index of a shop's items in this process: made when first asked for, then kept up.

It is derived and never stored. Each question first reads which items have changed, so that what
another process has just put in is found by this one.
"""

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock
from time import monotonic

from django.db.models import Count, Max, QuerySet
from django.utils import timezone

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar.index import ItemIndex
from takt.desk.search.similar.places import ItemText
from takt.desk.search.similar.stems import stems_of

MOST_ITEMS = 300_000
"""Of all shops together in one process; the shop asked about longest ago is let go first."""
_LATE = timedelta(minutes=1)
"""A transaction may end after one that began later, and clocks differ: look back this far."""
_BATCH = 2_000

_Count = tuple[int, datetime | None]
"""How many items may have changed, and the newest change among them."""
_NOTHING: _Count = (0, None)


class ShopItems:
    """One shop's index, and how far it has read."""

    def __init__(self, shop_id: int) -> None:
        self._items = Item.objects.filter(shop_id=shop_id)
        self._lock = Lock()
        self._begin()

    def _begin(self) -> None:
        self.index = ItemIndex()
        self._newest: datetime | None = None
        self._seen = _NOTHING
        self._settled_at = 0.0

    def caught_up(self) -> ItemIndex:
        """The index with what has changed since it was last asked for."""
        with self._lock:
            if self.index.is_worn:
                self._begin()
            if self._count() != (self._seen if self._is_settling else _NOTHING):
                self._read(self._changed())
                self._settled_at = monotonic() + self._until_settled().total_seconds()
                self._seen = self._count()
            return self.index

    def _until_settled(self) -> timedelta:
        age = timezone.now() - self._newest if self._newest else timedelta()
        return max(_LATE - age, timedelta())

    @property
    def _is_settling(self) -> bool:
        return monotonic() < self._settled_at

    def _changed(self) -> "QuerySet[Item]":
        """What may have changed; for a while also what was read, among which latecomers hide."""
        if self._newest is None:
            return self._items
        if self._is_settling:
            return self._items.filter(changed_at__gte=self._newest - _LATE)
        return self._items.filter(changed_at__gt=self._newest)

    def _count(self) -> _Count:
        found = self._changed().aggregate(Count("pk"), Max("changed_at"))
        return found["pk__count"], found["changed_at__max"]

    def _read(self, items: "QuerySet[Item]") -> None:
        rows = items.values_list("pk", "title", "description", "sizes", "stock", "changed_at")
        for pk, title, description, sizes, stock, changed_at in rows.iterator(_BATCH):
            self.index.put(ItemText(pk, title, description, sizes, stock is None or stock > 0))
            self._newest = max(self._newest or changed_at, changed_at)
        stems_of.cache_clear()


_shops: OrderedDict[int, ShopItems] = OrderedDict()
_shops_lock = Lock()


def index_of(shop: Shop) -> ItemIndex:
    """The shop's index, up to date."""
    with _shops_lock:
        items = _shops.setdefault(shop.pk, ShopItems(shop.pk))
        _shops.move_to_end(shop.pk)
    index = items.caught_up()
    with _shops_lock:
        while len(_shops) > 1 and sum(len(s.index) for s in _shops.values()) > MOST_ITEMS:
            _shops.popitem(last=False)
    return index


def forget_all() -> None:
    """Let go of every index."""
    with _shops_lock:
        _shops.clear()
