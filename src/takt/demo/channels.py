"""The channels of the demo: as they ship, but the shop's mailbox is a folder beside them."""

from datetime import datetime
from pathlib import Path

from takt.channels.email.channel import EmailChannel
from takt.channels.email.inbound import take_mail
from takt.channels.registry import CHANNELS as SHIPPED
from takt.desk.accounts.channel import Channel
from takt.desk.accounts.models import Inbox


class FolderMail(EmailChannel):
    """Mail fetched from the Maildir that the demo's mail server fills; sent by SMTP as ever."""

    def poll(self, inbox: Inbox, now: datetime) -> None:
        """Take in what has arrived, then move it among the seen, as a mail program does."""
        folder = Path(inbox.settings["maildir"])
        for arrived in sorted((folder / "new").glob("*")):
            take_mail(inbox, arrived.read_bytes(), now=now)
            arrived.rename(folder / "cur" / f"{arrived.name}:2,S")


CHANNELS: tuple[Channel, ...] = tuple(
    FolderMail() if channel.name == "email" else channel for channel in SHIPPED
)
