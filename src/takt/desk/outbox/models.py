"""The one way out for letters."""

from django.db import models

from takt.desk.accounts.models import Inbox, ShopRow, Teammate
from takt.desk.accounts.stored_files import StoredFile
from takt.desk.conversations.models import Conversation, Message
from takt.desk.orders.models import Journey
from takt.desk.phrases import PhraseField


class OutgoingLetter(ShopRow):
    """A letter on its way: facts with their moments, and the state is read off them."""

    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE)
    journey = models.ForeignKey(Journey, on_delete=models.CASCADE)
    author = models.ForeignKey(Teammate, on_delete=models.SET_NULL, null=True, blank=True)
    letter = models.CharField(max_length=60, blank=True)
    automatic = models.BooleanField(default=False)
    to_address = models.CharField(max_length=320)
    to_name = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=998)
    text = models.TextField()
    message_id = models.CharField(max_length=255, unique=True)
    """Fixed before the first attempt, so that what went twice is known as one."""
    in_reply_to = models.CharField(max_length=998, blank=True)
    references = models.JSONField(default=list)
    created_at = models.DateTimeField()
    send_at = models.DateTimeField()
    """Undo, quiet hours, cooling off and "send later" are this one column."""
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_by = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    overridden = models.JSONField(default=dict)
    """Why it goes although a check of it said stop: reasons by the kind of remark."""
    uncertain = models.BooleanField(default=False)
    """A worker died between handing the letter over and noting it: it may have gone already."""
    sent_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    last_error = PhraseField(blank=True)
    sent_message = models.OneToOneField(
        Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="outgoing_letter"
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["send_at"],
                name="letters_to_send",
                condition=models.Q(
                    sent_at__isnull=True, withdrawn_at__isnull=True, failed_at__isnull=True
                ),
            ),
            models.Index(
                fields=["shop", "failed_at"],
                name="failed_letters",
                condition=models.Q(
                    failed_at__isnull=False, sent_at__isnull=True, withdrawn_at__isnull=True
                ),
            ),
            models.Index(fields=["shop", "to_address", "-created_at"], name="letters_to_address"),
            models.Index(fields=["conversation", "created_at"], name="letters_of_conversation"),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def is_the_desks_own(self) -> bool:
        """Written by the desk itself, not by a person who sends a letter marked as automatic."""
        return self.automatic and self.author_id is None


class OutgoingAttachment(StoredFile):
    """A file that goes with a letter; once sent it is the message's."""

    outgoing = models.ForeignKey(
        OutgoingLetter, on_delete=models.CASCADE, related_name="attachments"
    )
