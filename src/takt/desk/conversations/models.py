"""The exchange with one buyer on one channel."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import Inbox, ShopRow, Teammate
from takt.desk.accounts.stored_files import StoredFile
from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Journey


class Conversation(ShopRow):
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="conversations")
    buyer = models.ForeignKey(Buyer, on_delete=models.CASCADE, related_name="conversations")
    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="conversations")
    """The sale this exchange is about now; each message keeps the one it was about."""
    subject = models.CharField(max_length=998, blank=True)
    started_at = models.DateTimeField()
    last_message_at = models.DateTimeField()
    waiting_since = models.DateTimeField(null=True, blank=True)
    """When the first letter came that still waits for an answer; empty while none does."""

    class Meta:
        indexes = [
            models.Index(fields=["shop", "-last_message_at"], name="newest_conversations"),
            models.Index(fields=["shop", "waiting_since"], name="waiting_conversations"),
        ]

    def __str__(self) -> str:
        return self.subject


class Message(ShopRow):
    """One letter, in or out. The text is kept whole: reading folds, it never cuts."""

    class Direction(models.TextChoices):
        INCOMING = "in", _("incoming")
        OUTGOING = "out", _("outgoing")

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages"
    )
    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="messages")
    direction = models.CharField(max_length=3, choices=Direction)
    external_id = models.CharField(max_length=998)
    """The Message-ID, or a digest of the raw material where it has none."""
    references = models.JSONField(default=list)
    """Message-IDs of the chain that led to it, oldest first (RFC 5322 §3.6.4)."""
    happened_at = models.DateTimeField()
    sender_name = models.CharField(max_length=300, blank=True)
    sender_address = models.CharField(max_length=320, blank=True)
    recipient_address = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=998, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    automatic = models.CharField(max_length=20, blank=True)
    """Why it is held to be automatic ("bounce", "list", …); empty for a person's own words."""
    needs_answer = models.BooleanField(default=False)
    reading = models.JSONField(default=dict)
    """What was found in a buyer's letter (docs/reference/reading.md); empty for the shop's own."""
    letter = models.CharField(max_length=60, blank=True)
    """The ready letter that it was written from, by name."""
    author = models.ForeignKey(Teammate, on_delete=models.SET_NULL, null=True, blank=True)
    possible_duplicate_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True
    )
    bounced_at = models.DateTimeField(null=True, blank=True)
    bounce_reason = models.TextField(blank=True)
    unparsed = models.BooleanField(default=False)
    """The mail could not be taken apart: its text is the whole of it, as it came."""

    class Meta:
        indexes = [
            models.Index(fields=["conversation", "happened_at"], name="messages_in_order"),
            models.Index(fields=["shop", "external_id"], name="message_by_external_id"),
            models.Index(fields=["journey", "happened_at"], name="messages_of_journey"),
        ]

    def __str__(self) -> str:
        return self.subject or self.text[:60]


class ThreadId(ShopRow):
    """A Message-ID seen in a conversation's chain; replies find their way home by any of them."""

    value = models.CharField(max_length=998)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="thread_ids"
    )

    class Meta:
        indexes = [models.Index(fields=["shop", "value"], name="conversation_by_thread_id")]
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "value"], name="one_thread_id_per_conversation"
            )
        ]

    def __str__(self) -> str:
        return self.value


class Attachment(StoredFile):
    """A file that came or went with a message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    content_id = models.CharField(max_length=300, blank=True)


class BroughtFile(StoredFile):
    """A file attached to a letter that came back to its writer: a browser never sends it twice.

    Forgotten some days later; a letter that has gone has its own copy.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE)
    brought_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["brought_at"], name="files_to_forget")]


class Note(ShopRow):
    """Private text about a sale; buyers never see it."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(Teammate, on_delete=models.SET_NULL, null=True, blank=True)
    text = models.TextField(_("note"))
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:60]
