"""What a newcomer connects to the demo stands beside its own connections, in nobody's way."""

import pytest

from takt.demo.shop import demo_inbox
from takt.desk.accounts.models import Inbox, Shop

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("channel", ["email", "woocommerce"])
def test_a_second_connection_is_not_taken_for_the_demos(shop: Shop, channel: str) -> None:
    own = Inbox.objects.create(shop=shop, channel=channel, name="Демо")
    Inbox.objects.create(shop=shop, channel=channel, name="Спроба")
    assert demo_inbox(channel) == own
