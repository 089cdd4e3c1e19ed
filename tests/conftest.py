"""The people every test knows: an owner, a teammate, and a stranger who must not get in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from takt.desk.accounts.models import Inbox, Shop, Teammate, User

pytest_plugins = ["tests.peers.dovecot", "tests.peers.sink", "tests.peers.postfix"]

SHARED_DATA = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real mail, webhooks and texts; the test is skipped on a checkout that has none."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no data folder at {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture
def now() -> datetime:
    """Monday 2 March 2026, 10:00 in Kyiv."""
    return datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def shop(db: None) -> Shop:
    return Shop.objects.create(name="Бурштин", slug="burshtyn", language="uk")


@pytest.fixture
def owner(shop: Shop) -> Teammate:
    return _teammate(shop, "owner@example.com", Teammate.Role.OWNER)


@pytest.fixture
def teammate(shop: Shop) -> Teammate:
    return _teammate(shop, "teammate@example.com", Teammate.Role.TEAMMATE)


@pytest.fixture
def stranger(db: None) -> Teammate:
    """Owner of another shop."""
    other = Shop.objects.create(name="Another", slug="another", language="en")
    return _teammate(other, "stranger@example.com", Teammate.Role.OWNER)


@pytest.fixture
def mailbox(shop: Shop) -> Inbox:
    return Inbox.objects.create(shop=shop, channel="email", name="Mail", address="shop@example.com")


def _teammate(shop: Shop, email: str, role: str) -> Teammate:
    user = User.objects.create_user(email, "correct horse battery")
    return Teammate.objects.create(shop=shop, user=user, role=role)
