"""What came in, as it came: nothing is ever dropped."""

from django.db import models

from takt.desk.accounts.models import Inbox, ShopRow
from takt.desk.conversations.models import Message
from takt.desk.orders.models import Journey
from takt.desk.phrases import PhraseField


class Delivery(ShopRow):
    """Raw material of a channel: a mail, a webhook, a row of a file. Kept whatever became of it."""

    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="deliveries")
    digest = models.CharField(max_length=64)
    """SHA-256 of the raw material: the same again adds nothing."""
    content_type = models.CharField(max_length=100)
    content = models.BinaryField()
    received_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    """When it had been turned into facts; null until then, and a sweep tries again."""
    attempts = models.PositiveIntegerField(default=0)
    """How often reading it has failed; what keeps failing waits for a person, not for a sweep."""
    problem = PhraseField(blank=True)
    """What could not be read, for the seller: what was found, what was expected."""
    message = models.OneToOneField(
        Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="delivery"
    )
    journey = models.ForeignKey(Journey, on_delete=models.SET_NULL, null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["inbox", "digest"], name="one_delivery_per_digest")
        ]
        indexes = [
            models.Index(
                fields=["received_at"],
                name="deliveries_to_do",
                condition=models.Q(done_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.digest[:12]
