"""Keeping the list of items."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item, ItemMaterial


@dataclass(frozen=True)
class IncomingItem:
    """What an outside shop or a file says of one item; `None` where it says nothing."""

    sku: str
    title: str
    description: str | None = None
    sizes: str | None = None
    price: Decimal | None = None
    currency: str | None = None
    stock: int | None = None
    alterable: bool | None = None
    returnable: bool | None = None
    made_to_order: bool | None = None
    url: str | None = None


def save_item(shop: Shop, incoming: IncomingItem) -> tuple[Item, bool]:
    """Add the item or bring it up to date by its article number; say whether it is new.

    What the source does not tell stays as the seller has it.
    """
    told = {field: value for field, value in asdict(incoming).items() if value is not None}
    sku = told.pop("sku")
    return Item.objects.update_or_create(shop=shop, sku=sku, defaults=told)


def add_material(item: Item, *, kind: str, files: Sequence[AttachedFile]) -> None:
    """Keep files to be given to those who ask about the item (A3)."""
    ItemMaterial.objects.bulk_create(
        ItemMaterial.holding(file, shop_id=item.shop_id, item=item, kind=kind) for file in files
    )
