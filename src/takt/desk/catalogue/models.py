"""What the shop lists."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import ShopRow
from takt.desk.accounts.stored_files import StoredFile


class Item(ShopRow):
    sku = models.TextField(_("article number"))
    title = models.TextField(_("title"))
    description = models.TextField(_("description"), blank=True)
    sizes = models.TextField(_("sizes"), blank=True)
    price = models.DecimalField(_("price"), max_digits=12, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    stock = models.IntegerField(_("in stock"), null=True, blank=True)
    alterable = models.BooleanField(_("can be altered"), default=True)
    returnable = models.BooleanField(_("can be returned"), default=True)
    made_to_order = models.BooleanField(_("made to order"), default=False)
    url = models.TextField(_("page"), blank=True)
    changed_at = models.DateTimeField(auto_now=True)
    """Tells what keeps items in memory which of them to read again."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "sku"], name="one_item_per_sku")]
        indexes = [models.Index(fields=["shop", "changed_at"], name="items_by_change")]

    def __str__(self) -> str:
        return self.title


class ItemMaterial(StoredFile):
    """What a buyer who asks about an item is given (A3): an excerpt, a size chart, photographs."""

    class Kind(models.TextChoices):
        EXCERPT = "excerpt", _("excerpt")
        SIZE_CHART = "size_chart", _("size chart")
        PHOTOGRAPH = "photograph", _("photograph")

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
