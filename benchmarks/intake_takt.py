"""One round of Takt's intake: `python -m benchmarks.intake_takt MAILDIR`."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.desk import throwaway_desk
from benchmarks.measure import peak_megabytes, tell


def measure(maildir: Path) -> dict[str, float]:
    """Take every mail in through a tray, as `takt import`, a Maildir and IMAP do."""
    from takt.channels.email.files import read_files
    from takt.channels.email.tray import Tray
    from takt.cli.new_shop import open_shop
    from takt.desk.accounts.models import Inbox
    from takt.desk.conversations.models import Message

    now = datetime.now(UTC)
    shop = open_shop(
        shop_name="Bench", owner="o@example.com", ask_password=lambda: "long enough here", now=now
    )
    inbox = Inbox.objects.create(
        shop=shop, channel="email", name="Mail", address="shop@example.com"
    )
    started = time.perf_counter()
    tray = Tray(inbox, lambda: now)
    mails = 0
    for mail in read_files(maildir):
        mails += 1
        tray.put(mail.raw)
    tray.empty()
    seconds = time.perf_counter() - started
    return {
        "mails": mails,
        "kept": inbox.deliveries.count(),
        "shown": Message.objects.count(),
        "per_second": mails / seconds,
        "peak_mb": peak_megabytes(),
    }


if __name__ == "__main__":
    with throwaway_desk():
        tell(measure(Path(sys.argv[1])))
