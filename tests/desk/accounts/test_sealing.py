"""Passwords of connections: a copy of the database does not tell them."""

import json

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from pytest_django import Settings

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.accounts.sealing import opened, sealed

SECRETS = {"secret_password": "мир-і-лад", "secret_webhook": "s3cret"}


@pytest.fixture
def inbox(shop: Shop) -> Inbox:
    inbox = Inbox(shop=shop, channel="email", name="Mail")
    inbox.secrets = SECRETS
    inbox.save()
    return inbox


def kept(inbox: Inbox) -> str:
    """The row as it stands in the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_inbox WHERE id = %s", [inbox.pk])
        return str(cursor.fetchone())


def test_they_are_kept_and_the_row_does_not_tell_them(inbox: Inbox) -> None:
    again = Inbox.objects.get(pk=inbox.pk)
    assert again.secrets == SECRETS
    assert not again.has_lost_secrets
    assert not [word for word in SECRETS.values() if word in kept(inbox)]
    assert "secret_password" not in kept(inbox)


def test_one_more_is_added_by_setting_all(inbox: Inbox) -> None:
    inbox.secrets |= {"secret_consumer_key": "ck"}
    inbox.save()
    assert Inbox.objects.get().secrets == SECRETS | {"secret_consumer_key": "ck"}


def test_with_another_key_they_are_lost_until_it_is_put_back(
    inbox: Inbox, settings: Settings
) -> None:
    own, settings.SECRET_KEY = settings.SECRET_KEY, "another"
    moved = Inbox.objects.get()
    assert (moved.has_lost_secrets, moved.secrets) == (True, {})
    moved.save()  # as when it is renamed: what can't be read is not thrown away
    settings.SECRET_KEY = own
    assert Inbox.objects.get().secrets == SECRETS


def test_no_secrets_need_no_seal() -> None:
    assert (sealed({}), opened("")) == ("", {})


@pytest.mark.django_db(transaction=True)
def test_an_upgrade_seals_what_lay_open_and_can_be_taken_back(inbox: Inbox) -> None:
    before, after = [("accounts", "0001_initial")], [("accounts", "0002_sealed_secrets")]
    latest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    try:
        MigrationExecutor(connection).migrate(before)
        with connection.cursor() as cursor:
            cursor.execute("SELECT secrets FROM accounts_inbox")
            found = cursor.fetchone()[0]
        assert (json.loads(found) if isinstance(found, str) else found) == SECRETS
        MigrationExecutor(connection).migrate(after)
        assert Inbox.objects.get(pk=inbox.pk).secrets == SECRETS
        assert "s3cret" not in kept(inbox)
    finally:
        MigrationExecutor(connection).migrate(latest)
