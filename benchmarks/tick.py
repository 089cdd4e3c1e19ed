"""A tick of the desk with many actions of which few are due: `python -m benchmarks.tick COUNT`."""

import sys
import time
from datetime import UTC, datetime, timedelta

from benchmarks.desk import throwaway_desk
from benchmarks.measure import tell

DUE = 10
SALES = 1_000


def measure(count: int) -> dict[str, float]:
    """Store `count` actions of which `DUE` are due to be carried out, then let the clock tick."""
    from benchmarks.populate import add_sales, copy_rows
    from takt.cli.new_shop import open_shop
    from takt.desk.accounts.models import Inbox
    from takt.desk.agenda.models import NextAction
    from takt.desk.outbox import automatic

    now = datetime.now(UTC)
    shop = open_shop(
        shop_name="Bench", owner="o@example.com", ask_password=lambda: "long enough here", now=now
    )
    Inbox.objects.create(
        shop=shop,
        channel="email",
        name="Mail",
        address="shop@example.com",
        settings={"smtp_host": "127.0.0.1"},
    )
    add_sales(shop, SALES, now=now)
    pattern = NextAction.objects.earliest("pk")
    journeys = list(NextAction.objects.values_list("journey_id", flat=True))
    later = now + timedelta(days=30)
    copy_rows(
        pattern,
        (
            {"journey_id": journeys[n % SALES], "key": f"later-{n}", "tick_at": later}
            for n in range(count - SALES)
        ),
    )
    for pk in NextAction.objects.filter(tick_at=None).values_list("pk", flat=True)[:DUE]:
        NextAction.objects.filter(pk=pk).update(tick_at=now - timedelta(seconds=1))
    started = time.perf_counter()
    letters = automatic.tick(now=now)
    seconds = time.perf_counter() - started
    if len(letters) != DUE:
        raise ValueError(f"{len(letters)} letters were queued, not {DUE}")
    return {"count": NextAction.objects.count(), "ms": seconds * 1000}


if __name__ == "__main__":
    with throwaway_desk():
        tell(measure(int(sys.argv[1])))
