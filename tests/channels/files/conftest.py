"""An inbox for files."""

import pytest

from takt.desk.accounts.models import Inbox, Shop


@pytest.fixture
def files(shop: Shop) -> Inbox:
    return Inbox.objects.create(shop=shop, channel="files", name="Files")
