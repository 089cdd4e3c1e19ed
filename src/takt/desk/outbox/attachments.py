"""The files that go with a letter."""

from collections.abc import Sequence

from django.conf import settings

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.conversations.models import Attachment, Message
from takt.desk.outbox.errors import AttachmentsTooLarge
from takt.desk.outbox.models import OutgoingAttachment, OutgoingLetter


def check_size(files: Sequence[AttachedFile]) -> None:
    """Raises `AttachmentsTooLarge` where the files together are over TAKT_ATTACHMENT_LIMIT."""
    found = sum(len(file.content) for file in files)
    if found > settings.TAKT_ATTACHMENT_LIMIT:
        raise AttachmentsTooLarge(found, settings.TAKT_ATTACHMENT_LIMIT)


def attach(letter: OutgoingLetter, files: Sequence[AttachedFile]) -> None:
    OutgoingAttachment.objects.bulk_create(
        OutgoingAttachment.holding(file, shop_id=letter.shop_id, outgoing=letter) for file in files
    )


def files_of(letter: OutgoingLetter) -> tuple[AttachedFile, ...]:
    return tuple(row.as_attached() for row in letter.attachments.order_by("id"))


def hand_to_message(letter: OutgoingLetter, message: Message) -> None:
    """Once sent, the files belong to the message: they are kept once, not twice."""
    Attachment.objects.bulk_create(
        Attachment.holding(file, shop_id=letter.shop_id, message=message)
        for file in files_of(letter)
    )
    letter.attachments.all().delete()
