"""Files at the desk that go along with a letter: a saved reply's, an item's, the writer's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import ItemMaterial
from takt.desk.conversations.models import BroughtFile, Conversation
from takt.desk.saved_replies.models import ReplyFile

_KEPT: dict[str, Any] = {"reply": ReplyFile, "item": ItemMaterial, "brought": BroughtFile}
"""Where a file lies, by the first part of its key: "reply-7"."""
FORGET_AFTER = timedelta(days=14)


@dataclass(frozen=True)
class Enclosed:
    """One file as the composer shows it, to be ticked."""

    key: str
    name: str
    size: int


def enclosed(kind: str, rows: Iterable[Any]) -> list[Enclosed]:
    return [Enclosed(f"{kind}-{row.pk}", row.name, row.size) for row in rows]


def bring_along(
    conversation: Conversation, files: Iterable[AttachedFile], *, now: datetime
) -> list[str]:
    """Keep the files of a letter that comes back to its writer; the keys under which they go along.

    What no letter can carry is not kept: the page has said so.
    """
    rows = [
        BroughtFile.holding(
            file, shop_id=conversation.shop_id, conversation=conversation, brought_at=now
        )
        for file in files
        if len(file.content) <= settings.TAKT_ATTACHMENT_LIMIT
    ]
    return [file.key for file in enclosed("brought", BroughtFile.objects.bulk_create(rows))]


def forget_brought(*, now: datetime) -> None:
    BroughtFile.objects.filter(brought_at__lt=now - FORGET_AFTER).delete()


def shown_again(shop: Shop, keys: Sequence[str]) -> list[Enclosed]:
    """The files of those keys, for a letter that comes back; without their contents."""
    return [
        file
        for kind, numbers in _by_kind(keys).items()
        for file in enclosed(kind, _rows(shop, kind, numbers).defer("content"))
    ]


def files_enclosed(shop: Shop, keys: Sequence[str]) -> list[AttachedFile]:
    """The files of those keys; what is not the shop's, or is gone, is not there."""
    return [
        row.as_attached()
        for kind, numbers in _by_kind(keys).items()
        for row in _rows(shop, kind, numbers)
    ]


def is_any_gone(shop: Shop, keys: Sequence[str]) -> bool:
    """Whether one of those files is not there any more, or is not the shop's."""
    asked = {(kind, number) for kind, numbers in _by_kind(keys).items() for number in numbers}
    return len(shown_again(shop, keys)) < len(asked)


def _by_kind(keys: Iterable[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key in keys:
        kind, _, number = key.partition("-")
        if kind in _KEPT and number.isdecimal():
            found.setdefault(kind, []).append(int(number))
    return found


def _rows(shop: Shop, kind: str, numbers: Sequence[int]) -> Any:
    return _KEPT[kind].objects.filter(shop=shop, pk__in=numbers).order_by("pk")
