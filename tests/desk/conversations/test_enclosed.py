"""What a writer attached stays with a letter that comes back."""

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from takt.desk.conversations.enclosed import FORGET_AFTER, files_enclosed, forget_brought
from takt.desk.conversations.models import BroughtFile, Conversation
from takt.desk.outbox.models import OutgoingLetter
from tests.desk.pages.conftest import Desk, Mail


def sent_with(desk: Desk, talk: Conversation, text: str, name: str = "invoice.txt") -> str:
    file = SimpleUploadedFile(name, b"450", "text/plain")
    path = f"conversations/{talk.pk}/letters/"
    return desk.post(path, text=text, once="a", attached=file).content.decode()


@pytest.mark.parametrize("text", ["", "Ось рахунок: [tracking].", "Ви самі винні, дурню."])
def test_a_file_stays_with_a_letter_that_is_not_taken(desk: Desk, mail: Mail, text: str) -> None:
    talk = mail("Чи можна рахунок?")
    page = sent_with(desk, talk, text)
    kept = BroughtFile.objects.get()
    assert f'value="brought-{kept.pk}" checked' in page
    (file,) = files_enclosed(desk.shop, [f"brought-{kept.pk}"])
    assert (file.name, file.content_type, file.content) == ("invoice.txt", "text/plain", b"450")


def test_what_no_letter_can_carry_is_not_kept(desk: Desk, mail: Mail, settings: Settings) -> None:
    settings.TAKT_ATTACHMENT_LIMIT = 2
    assert "Leave one out" in sent_with(desk, mail("Коли?"), "Завтра о десятій.")
    assert not BroughtFile.objects.exists()


def test_it_is_forgotten_some_days_later(desk: Desk, mail: Mail, now: datetime) -> None:
    sent_with(desk, mail("Коли?"), "")
    forget_brought(now=now + FORGET_AFTER)
    assert BroughtFile.objects.exists()
    forget_brought(now=now + FORGET_AFTER + timedelta(seconds=1))
    assert not BroughtFile.objects.exists()


def test_a_file_deleted_meanwhile_is_told_and_nothing_goes(desk: Desk, mail: Mail) -> None:
    talk = mail("Чи можна рахунок?")
    sent_with(desk, talk, "")
    kept = BroughtFile.objects.get()
    letter = {"text": "Так, ось рахунок.", "once": "b", "enclosed": f"brought-{kept.pk}"}
    kept.delete()
    page = desk.post(f"conversations/{talk.pk}/letters/", **letter).content.decode()
    assert "A file was deleted meanwhile" in page
    assert f'value="{letter["enclosed"]}"' not in page
    assert not OutgoingLetter.objects.exists()
