"""`takt doctor`: what is set up, what is missing, what to do."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from takt.cli.examination import examine
from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.operations import begin_conversation
from takt.desk.intake.models import Delivery
from takt.desk.orders.operations import begin_journey
from takt.desk.outbox.models import OutgoingLetter
from tests.cli.conftest import Takt

ToMend = Callable[[], dict[str, str]]
MakeLetter = Callable[..., OutgoingLetter]


@pytest.fixture
def to_mend(now: datetime) -> ToMend:
    def look() -> dict[str, str]:
        return {finding.what: finding.to_do for finding in examine(now=now) if finding.to_do}

    return look


def test_an_empty_desk_is_told_how_to_begin(db: None, to_mend: ToMend) -> None:
    assert to_mend() == {"shops": "takt init makes a shop and its owner"}


def test_a_shop_without_an_inbox_is_told_to_connect_one(owner: Teammate, to_mend: ToMend) -> None:
    assert to_mend() == {"Бурштин · inboxes": "connect your mail on the Settings page"}


def test_files_that_were_imported_are_no_account(
    owner: Teammate, shop: Shop, takt: Takt, to_mend: ToMend
) -> None:
    Inbox.objects.create(shop=shop, channel="files", name="Files")
    assert to_mend() == {"Бурштин · inboxes": "connect your mail on the Settings page"}
    assert "nothing has come in yet" not in takt("doctor").stdout


def test_a_desk_in_order(owner: Teammate, mailbox: Inbox, to_mend: ToMend) -> None:
    assert to_mend() == {}


def test_an_account_in_trouble_says_what_the_other_side_said(
    owner: Teammate, mailbox: Inbox, now: datetime
) -> None:
    Inbox.objects.update(last_problem="535 authentication failed")
    found = {finding.what: finding.found for finding in examine(now=now)}
    assert found["Бурштин · email Mail"] == "535 authentication failed"


def test_passwords_that_another_key_has_sealed(
    owner: Teammate, mailbox: Inbox, settings: Settings, to_mend: ToMend
) -> None:
    mailbox.secrets = {"secret_password": "hush-hush"}
    mailbox.save()
    assert to_mend() == {}
    settings.SECRET_KEY = "another"
    assert "TAKT_DATA/secret-key" in to_mend()["Бурштин · email Mail"]


def test_letters_past_their_time_mean_that_no_worker_runs(
    owner: Teammate, mailbox: Inbox, letter: MakeLetter, now: datetime, to_mend: ToMend
) -> None:
    letter(send_at=now - timedelta(minutes=6))
    assert to_mend() == {"worker": "run takt serve (or takt worker) and leave it running"}


def test_letters_that_failed_are_not_forgotten(
    owner: Teammate, mailbox: Inbox, letter: MakeLetter, now: datetime, to_mend: ToMend
) -> None:
    letter(send_at=now, failed_at=now)
    assert list(to_mend()) == ["letters"]


def test_a_failed_letter_that_was_written_anew_is_seen_to(
    owner: Teammate, mailbox: Inbox, letter: MakeLetter, now: datetime, to_mend: ToMend
) -> None:
    letter(send_at=now, failed_at=now, withdrawn_at=now)
    assert to_mend() == {}


def test_material_that_could_not_be_read_is_counted(
    owner: Teammate, mailbox: Inbox, shop: Shop, now: datetime, to_mend: ToMend
) -> None:
    Delivery.objects.create(
        shop=shop, inbox=mailbox, digest="1", content=b"?", received_at=now, problem="no mail"
    )
    assert list(to_mend()) == ["material"]


def test_a_name_of_ones_own_wants_https(
    owner: Teammate, mailbox: Inbox, settings: Settings, to_mend: ToMend
) -> None:
    settings.ALLOWED_HOSTS = ["desk.example.com"]
    assert to_mend() == {"addresses": "serve it over https, and set TAKT_HTTPS=1"}


def test_the_status_says_whether_there_is_something_to_mend(db: None, takt: Takt) -> None:
    result = takt("doctor")
    assert result.exit_code == 1
    assert "→ takt init makes a shop and its owner" in result.stdout


@pytest.fixture
def letter(shop: Shop, mailbox: Inbox, now: datetime) -> MakeLetter:
    def make(**moments: datetime) -> OutgoingLetter:
        buyer = Buyer.objects.create(shop=shop, name="Олена", created_at=now)
        journey = begin_journey(shop, buyer=buyer, started_at=now)
        conversation = begin_conversation(
            mailbox, buyer=buyer, journey=journey, subject="", started_at=now
        )
        return OutgoingLetter.objects.create(
            shop=shop,
            inbox=mailbox,
            conversation=conversation,
            journey=journey,
            to_address="olena@example.com",
            subject="1001",
            text="…",
            message_id=f"<{buyer.pk}@example.com>",
            created_at=now,
            **moments,
        )

    return make


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("TAKT_DATA", "a-file"),
        ("TAKT_DATA", "a-file/below"),
        ("DATABASE_URL", "nonsense"),
        ("TAKT_UNDO_SECONDS", "ten"),
        ("TAKT_LEASE_SECONDS", "0"),
        ("TAKT_QUEUE_SECONDS", "nan"),
        ("TAKT_ATTACHMENT_LIMIT", "20 MB"),
        ("TAKT_LOG_LEVEL", "loud"),
    ],
)
def test_a_setting_that_cannot_be_is_named(tmp_path: Path, setting: str, value: str) -> None:
    (tmp_path / "a-file").touch()
    environment = os.environ | {"TAKT_DATA": str(tmp_path / "data"), setting: value}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-m", "takt.cli", "doctor"],
        cwd=tmp_path,
        env=environment,
        text=True,
        capture_output=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Error: {setting}: " in done.stderr
