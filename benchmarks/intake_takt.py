"""One round of Takt's intake: `python -m benchmarks.intake_takt MAILDIR`."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.desk import throwaway_desk
from benchmarks.measure import peak_megabytes_of_all, tell


def measure(maildir: Path) -> dict[str, float]:
    """Take every mail in as `takt import` and an inbox fed from a Maildir do."""
    from takt.channels.email.tray import take_files
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
    mails = take_files(inbox, maildir, clock=lambda: now)
    seconds = time.perf_counter() - started
    return {
        "mails": mails,
        "kept": inbox.deliveries.count(),
        "shown": Message.objects.count(),
        "per_second": mails / seconds,
        "peak_mb": peak_megabytes_of_all(),
    }


if __name__ == "__main__":
    with throwaway_desk():
        tell(measure(Path(sys.argv[1])))
