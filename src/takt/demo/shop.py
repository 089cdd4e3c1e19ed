"""The shop of the demo: its people, its connections, what it sells and what it says in public."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from importlib import resources

from takt.cli.new_shop import open_shop
from takt.demo.mailboxes import SHOP_ADDRESS, shop_folder
from takt.demo.settings import SMTP_PORT, WEB
from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Inbox, Shop, Teammate, User
from takt.desk.catalogue.models import Item
from takt.desk.catalogue.operations import add_material
from takt.desk.playbooks.operations import save_terms

EMAIL = "olha@burshtyn.example"
PASSWORD = "burshtyn-demo"  # noqa: S105 - printed on the terminal for everybody to use
WEBHOOK_SECRET = "demo-webhook-secret"  # noqa: S105 - the demo signs its own webhooks with it


@dataclass(frozen=True)
class Goods:
    """One thing on sale, at the same price wherever it is shown."""

    sku: str
    title: str
    price: Decimal
    sizes: str = ""
    stock: int | None = None
    """None: made when somebody orders it."""


GOODS = (
    Goods("BR-DROP", "Сережки «Крапля»", Decimal(850)),
    Goods("BR-RING", "Каблучка «Хвиля»", Decimal(600), "16, 17, 18, 19"),
    Goods("BR-BRAC", "Браслет «Хвиля»", Decimal(980), "17, 18, 20"),
    Goods("BR-NECK", "Намисто «Мед»", Decimal(1100)),
    Goods("BR-HONEY", "Браслет «Мед»", Decimal(920), "17, 18, 20", stock=3),
)
OUT = Goods("BR-DEW", "Браслет «Роса»", Decimal(950), "17, 18", stock=0)
"""Listed, and asked about, but not to be had."""
MATERIAL = {
    "BR-DEW": ("size_chart", "bracelet-sizes.txt"),
    "BR-BRAC": ("size_chart", "bracelet-sizes.txt"),
    "BR-DROP": ("excerpt", "earrings-excerpt.txt"),
}
"""By article number: what goes to those who ask."""


def make_shop(now: datetime) -> Shop:
    """Open the demo shop with two teammates, a mailbox, a WooCommerce shop and its items."""
    shop = open_shop(
        shop_name="Бурштин",
        slug="burshtyn",
        owner=EMAIL,
        owner_name="Ольга",
        ask_password=lambda: PASSWORD,
        now=now,
    )
    shop.signature = "Ольга · Olha\nБурштин · Burshtyn"
    shop.save(update_fields=["signature"])
    taras = User.objects.create_user("taras@burshtyn.example", PASSWORD, name="Тарас")
    Teammate.objects.create(shop=shop, user=taras)
    _connect(shop)
    _list_goods(shop)
    _publish_terms(shop)
    return shop


def _connect(shop: Shop) -> None:
    Inbox.objects.create(
        shop=shop,
        channel="email",
        name="Пошта майстерні",
        address=SHOP_ADDRESS,
        settings={
            "maildir": str(shop_folder()),
            "smtp_host": "127.0.0.1",
            "smtp_port": SMTP_PORT,
            "smtp_security": "none",
        },
    )
    site = Inbox(shop=shop, channel="woocommerce", name="Магазин на сайті", address=WEB)
    site.secrets = {"secret_webhook": WEBHOOK_SECRET}
    site.save()


def demo_inbox(channel: str) -> Inbox:
    """The demo's own connection: the first, whatever was connected while trying it out."""
    return Inbox.objects.select_related("shop").filter(channel=channel).earliest("pk")


def _list_goods(shop: Shop) -> None:
    Item.objects.bulk_create(
        Item(
            shop=shop,
            sku=goods.sku,
            title=goods.title,
            price=goods.price,
            currency="UAH",
            sizes=goods.sizes,
            stock=goods.stock,
            made_to_order=goods.stock is None,
            url=f"https://burshtyn.example/{goods.sku.lower()}",
        )
        for goods in (*GOODS, OUT)
    )
    for sku, (kind, name) in MATERIAL.items():
        content = (resources.files("takt.demo") / "material" / name).read_bytes()
        file = AttachedFile(name, "text/plain", content)
        add_material(Item.objects.get(shop=shop, sku=sku), kind=kind, files=[file])


def _publish_terms(shop: Shop) -> None:
    text = (resources.files("takt.demo") / "terms.toml").read_text(encoding="utf-8")
    for language, texts in tomllib.loads(text).items():
        save_terms(shop, language=language, texts=texts)
