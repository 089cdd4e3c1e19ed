"""The files that go with a letter."""

from collections.abc import Sequence

from django.conf import settings

from takt.desk.accounts.channel import AttachedFile
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
        OutgoingAttachment(
            shop_id=letter.shop_id,
            outgoing=letter,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            content=file.content,
        )
        for file in files
    )


def files_of(letter: OutgoingLetter) -> tuple[AttachedFile, ...]:
    rows = letter.attachments.order_by("id")
    return tuple(AttachedFile(row.name, row.content_type, bytes(row.content)) for row in rows)


def hand_to_message(letter: OutgoingLetter, message: Message) -> None:
    """Once sent, the files belong to the message: they are kept once, not twice."""
    Attachment.objects.bulk_create(
        Attachment(
            shop_id=letter.shop_id,
            message=message,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            content=file.content,
        )
        for file in files_of(letter)
    )
    letter.attachments.all().delete()
