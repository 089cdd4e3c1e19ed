"""One sale as one story: the journey, its events, and the order as they have made it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import Inbox, ShopRow, Teammate
from takt.desk.buyers.models import Buyer


class Journey(ShopRow):
    """One sale's events in time order. What stands here beside them can be computed again."""

    buyer = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="journeys")
    started_at = models.DateTimeField()
    last_event_at = models.DateTimeField()
    is_open = models.BooleanField(default=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    """Start of the buyer's unanswered run."""
    waiting_for_buyer_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["shop", "buyer", "-started_at"], name="journeys_of_buyer"),
            models.Index(fields=["shop", "-last_event_at"], name="newest_journeys"),
            models.Index(
                fields=["shop", "waiting_for_buyer_since"],
                name="journeys_waiting_for_buyer",
                condition=models.Q(waiting_for_buyer_since__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"journey {self.pk}"


class Event(ShopRow):
    """A fact about a sale, as told. Only ever added; told twice (`source_key`), it counts once."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=40)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    fields = models.JSONField(default=dict)
    items = models.JSONField(default=list)
    source_key = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(Teammate, on_delete=models.SET_NULL, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "source_key"], name="one_event_per_source_key")
        ]
        indexes = [models.Index(fields=["journey", "happened_at"], name="events_in_order")]

    def __str__(self) -> str:
        return f"{self.happened_at:%Y-%m-%d %H:%M} {self.kind}"


class Order(ShopRow):
    """The purchase, projected from its journey's events; words are as long as they came."""

    journey = models.OneToOneField(Journey, on_delete=models.CASCADE, related_name="order")
    inbox = models.ForeignKey(Inbox, on_delete=models.SET_NULL, null=True, blank=True)
    external_id = models.CharField(max_length=100, blank=True)
    number = models.TextField(_("number"))
    placed_at = models.DateTimeField(_("placed"))
    total = models.DecimalField(_("total"), max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)
    payment = models.CharField(_("payment"), max_length=20, blank=True)
    delivery = models.CharField(_("delivery"), max_length=20, blank=True)
    message = models.TextField(_("buyer's words"), blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    paid_at = models.DateTimeField(_("paid"), null=True, blank=True)
    begun_at = models.DateTimeField(_("begun"), null=True, blank=True)
    packed_at = models.DateTimeField(_("packed"), null=True, blank=True)
    shipped_at = models.DateTimeField(_("shipped"), null=True, blank=True)
    delivered_at = models.DateTimeField(_("delivered"), null=True, blank=True)
    received_at = models.DateTimeField(_("receipt confirmed"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)
    promised_on = models.DateField(_("promised for"), null=True, blank=True)
    carrier = models.TextField(_("carrier"), blank=True)
    tracking = models.TextField(_("tracking number"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop", "inbox", "external_id"],
                condition=~models.Q(external_id=""),
                name="one_order_per_external_id",
            )
        ]
        indexes = [
            models.Index(fields=["shop", "number"], name="order_by_number"),
            models.Index(fields=["shop", "-placed_at"], name="newest_orders"),
        ]

    def __str__(self) -> str:
        return self.number


class OrderLine(ShopRow):
    """What was ordered, as it was called then; the list of items is looked into by `sku`."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    sku = models.TextField(blank=True)
    title = models.TextField()
    size = models.TextField(blank=True)
    qty = models.PositiveIntegerField(default=1)
    price = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)

    def __str__(self) -> str:
        return self.title
