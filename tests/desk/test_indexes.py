"""What a page asks for at every look stands on an index, however many rows lie beside it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.agenda.queries import snoozed_actions
from takt.desk.outbox.queries import failed_letters

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL reads a table of few rows through"
)

QUERIES: dict[str, Callable[[Shop, datetime], QuerySet[Any]]] = {
    "snoozed_actions": snoozed_actions,
    "failed_letters": lambda shop, _now: failed_letters(shop),
}


@pytest.mark.parametrize("index", QUERIES)
def test_the_index_is_used(shop: Shop, now: datetime, index: str) -> None:
    assert f"USING INDEX {index} " in QUERIES[index](shop, now).explain()
