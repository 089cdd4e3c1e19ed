"""What is owed, kept ready for the day's page. Thrown away and computed again at each new fact."""

from django.db import models

from takt.desk.accounts.models import ShopRow
from takt.desk.orders.models import Journey


class NextAction(ShopRow):
    """One thing owed. Upcoming, due and overdue are not stored: they are seen from now."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="actions")
    key = models.CharField(max_length=120)
    """The core's id of the action: the play and its cause."""
    play = models.CharField(max_length=60)
    action = models.CharField(max_length=40)
    letter = models.CharField(max_length=60, blank=True)
    practice = models.CharField(max_length=10)
    since = models.DateTimeField()
    due_at = models.DateTimeField()
    paused = models.BooleanField(default=False)
    automatic = models.BooleanField(default=False)
    """The desk does it by itself; the day's page asks nobody for it, unless it could not."""
    why = models.JSONField(default=dict)
    snoozed_until = models.DateTimeField(null=True, blank=True)
    """Hides it from the day's page, and nothing else: what is owed stays owed."""
    tick_at = models.DateTimeField(null=True, blank=True)
    """When the desk itself must act (an automatic letter); null where a person acts."""
    hindrance = models.CharField(max_length=40, blank=True)
    """Why the desk could not do it by itself, as a code; a person has to then."""
    gaps = models.JSONField(default=list, blank=True)
    """Placeholders of its letter that nothing in the sale fills."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["journey", "key"], name="one_action_per_key")
        ]
        indexes = [
            models.Index(fields=["shop", "due_at"], name="actions_by_deadline"),
            models.Index(
                fields=["shop", "snoozed_until"],
                name="snoozed_actions",
                condition=models.Q(snoozed_until__isnull=False),
            ),
            models.Index(
                fields=["tick_at"],
                name="actions_to_tick",
                condition=models.Q(tick_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.play} · {self.due_at:%Y-%m-%d %H:%M}"


class BlockedEvent(ShopRow):
    """What must not be done yet in a sale, and why."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="blocked")
    event = models.CharField(max_length=80)
    guard = models.CharField(max_length=60)
    practice = models.CharField(max_length=10)
    why = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["shop", "guard"], name="blocked_by_guard")]

    def __str__(self) -> str:
        return f"{self.event}: {self.guard}"
