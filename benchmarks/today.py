"""The day's page with many open actions: `python -m benchmarks.today COUNT`."""

import sys
import time
from datetime import UTC, datetime

from benchmarks.desk import throwaway_desk
from benchmarks.measure import percentile, tell

REQUESTS = 60


def measure(count: int) -> dict[str, float]:
    """Fill a desk, then ask for Today again and again as its owner would."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext, override_settings

    from benchmarks.populate import add_sales
    from takt.cli.new_shop import open_shop
    from takt.desk.accounts.models import User

    now = datetime.now(UTC)
    shop = open_shop(
        shop_name="Bench", owner="o@example.com", ask_password=lambda: "long enough here", now=now
    )
    add_sales(shop, count, now=now)
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(User.objects.get())
        address = f"/s/{shop.slug}/today/"
        seconds = [_seconds(client, address) for _ in range(REQUESTS)]
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
    return {
        "count": count,
        "p50_ms": percentile(seconds, 0.5) * 1000,
        "p95_ms": percentile(seconds, 0.95) * 1000,
        "queries": len(queries),
    }


def _seconds(client, address) -> float:  # type: ignore[no-untyped-def]
    started = time.perf_counter()
    response = client.get(address)
    if response.status_code != 200:
        raise ValueError(f"{address}: {response.status_code}")
    return time.perf_counter() - started


if __name__ == "__main__":
    with throwaway_desk():
        tell(measure(int(sys.argv[1])))
