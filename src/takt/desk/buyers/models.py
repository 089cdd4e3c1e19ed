"""Who bought: one person, however many addresses they write from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import ShopRow


class Buyer(ShopRow):
    name = models.CharField(_("name"), max_length=300, blank=True)
    salutations = models.JSONField(_("how to greet"), default=dict, blank=True)
    """`{language: form}`, e.g. `{"uk": "пане професоре"}`: the seller's corrections."""
    language = models.CharField(_("language"), max_length=5, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["shop", "name"], name="buyer_by_name")]

    def __str__(self) -> str:
        return self.name


class BuyerAddress(ShopRow):
    """One way to know or reach a buyer; the same value never belongs to two buyers of a shop."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("e-mail")
        PHONE = "phone", _("phone")
        CUSTOMER = "customer", _("customer number")

    buyer = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=320)
    """E-mail in lower case; phone in E.164; customer as `<inbox id>:<number>`."""

    class Meta:
        verbose_name_plural = "buyer addresses"
        constraints = [
            models.UniqueConstraint(fields=["shop", "kind", "value"], name="one_buyer_per_address")
        ]

    def __str__(self) -> str:
        return self.value


class BuyerJoin(ShopRow):
    """Two buyers found to be one person; `moved` holds what to put back if that was wrong."""

    kept = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="joins")
    joined = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="joined_into")
    moved = models.JSONField(default=dict)
    """`{model label: [row ids]}` of the rows that changed hands."""
    joined_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.joined} → {self.kept}"


class JoinSuggestion(ShopRow):
    """Two buyers who may be one person, where joining them by itself would have been unsafe."""

    class Why(models.TextChoices):
        PHONE = "phone", _("the same phone, another name")
        ADDRESSES = "addresses", _("one letter or order bears addresses of both")
        THREAD = "thread", _("both write in the same thread")

    one = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="join_suggestions")
    other = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=10, choices=Why)
    suggested_at = models.DateTimeField()
    dismissed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="one_suggestion_per_pair")
        ]

    def __str__(self) -> str:
        return f"{self.one} = {self.other}?"
