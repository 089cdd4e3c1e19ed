"""The people every test knows: an owner, a teammate, and a stranger who must not get in."""

import os
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from pytest_django import Settings

from takt.desk.accounts.models import Inbox, Shop, Teammate, User
from takt.desk.search.similar import loading as similar

pytest_plugins = ["tests.peers.dovecot", "tests.peers.sink", "tests.peers.postfix"]
# A loaded machine makes an example slow, not wrong; and what lands is judged by the same examples.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

SHARED_DATA = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real mail, webhooks and texts; the test is skipped on a checkout that has none."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no data folder at {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as a shop has it: in memory, several threads would share one connection."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = tmp_path_factory.mktemp("database") / "takt.sqlite3"


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Settings) -> None:
    """Hashing that takes a third of a second protects a shop's passwords, not a test's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _no_items_remembered() -> None:
    """A desk's process keeps its items at hand; the next test's shop has the same number."""
    similar.forget_all()


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
