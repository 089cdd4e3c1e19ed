"""What was written in anger."""

from django.db import models

from takt.desk.accounts.models import ShopRow, Teammate
from takt.desk.conversations.models import Conversation


class VentDraft(ShopRow):
    """One teammate's anger about one conversation. Seen by nobody else; gone with the reply."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    author = models.ForeignKey(Teammate, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "author"], name="one_vent_draft_per_teammate"
            )
        ]

    def __str__(self) -> str:
        # Never the text: what is printed ends in logs.
        return f"vent draft {self.pk}"
