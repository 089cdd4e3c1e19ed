"""The pages of the cards, and a card put into a letter."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries, Settings

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop, Teammate
from takt.desk.conversations.models import Message
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.saved_replies.models import ReplyFile, SavedReply
from takt.desk.saved_replies.operations import save_reply
from tests.desk.pages.conftest import Desk, Mail, Sale

SHIPPED = """2026-03-02 09:30  order placed  number=1001 total="450.00 UAH"
2026-03-02 09:40  parcel shipped  carrier="Нова пошта" tracking=20450123456789"""


def faces(**given: str) -> dict[str, str]:
    return {"uk": "", "ru": "", "pl": "", "en": "", **given}


def test_a_card_is_made_mended_and_deleted(desk: Desk) -> None:
    file = SimpleUploadedFile("таблиця.txt", b"17", "text/plain")
    desk.post("replies/new/", title="Розміри", **faces(uk="Ось таблиця."), attached=file)
    row = SavedReply.objects.get()
    page = desk.text(f"replies/{row.name}/")
    assert "Ось таблиця." in page
    assert "таблиця.txt" in page
    desk.post(f"replies/{row.name}/", title="Розмір", **faces(uk="Ось."))
    assert "Розмір" in desk.text("replies/")
    kept = ReplyFile.objects.get()
    shown = desk.get(f"replies/files/{kept.pk}/")
    assert (shown.headers["Content-Type"], shown.content) == ("application/octet-stream", b"17")
    desk.post(f"replies/files/{kept.pk}/removal/")
    assert not ReplyFile.objects.exists()
    desk.post(f"replies/{row.name}/removal/")
    assert not SavedReply.objects.exists()


def test_a_mistake_is_told_with_its_place_and_the_text_is_still_there(desk: Desk) -> None:
    answer = desk.post("replies/new/", title="t", **faces(pl="To jest {trackin}."))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Line 1, column 9:" in page
    assert "did you mean {tracking}?" in page
    assert "To jest {trackin}." in page
    assert "in one language at least" in desk.post("replies/new/", title="t").content.decode()


def test_a_file_too_large_for_any_letter_is_refused(desk: Desk, settings: Settings) -> None:
    settings.TAKT_ATTACHMENT_LIMIT = 3
    file = SimpleUploadedFile("large.txt", b"1234")
    answer = desk.post("replies/new/", title="t", **faces(uk="т"), attached=file)
    assert "a letter carries at most" in answer.content.decode()
    assert not SavedReply.objects.exists()


def test_a_card_comes_filled_from_the_sale_in_the_letter_s_language(
    desk: Desk, mail: Mail, sale: Sale
) -> None:
    sale(SHIPPED)
    talk = mail("Де моя посилка? №1001")
    found = desk.text(f"conversations/{talk.pk}/replies/?reply=parcel-where&language=pl")
    assert "Wiezie ją Нова пошта. Numer paczki: 20450123456789." in found
    assert "square brackets" not in found


def test_what_the_desk_does_not_know_must_be_filled_in_before_sending(
    desk: Desk, mail: Mail
) -> None:
    talk = mail("Де моя посилка?")
    found = desk.text(f"conversations/{talk.pk}/replies/?reply=warranty")
    assert "[гарантія]" in found
    assert "square brackets" in found
    text = "Так, є гарантія: [warranty_terms]."
    answer = desk.post(f"conversations/{talk.pk}/letters/", text=text, once="a")
    assert "Fill in [warranty_terms] first" in answer.content.decode()


def test_a_face_that_is_missing_falls_back_and_says_so(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    name = save_reply(desk.shop, title="Ярмарок", faces={"uk": "Ми на ярмарку."}).name
    found = desk.text(f"conversations/{talk.pk}/replies/?reply={name}&language=pl")
    assert "Ми на ярмарку." in found
    assert "“Ярмарок” says nothing in “pl” yet; it stands here in “uk”." in found
    assert "says nothing" not in desk.text(f"conversations/{talk.pk}/replies/?reply={name}")


def test_without_script_the_card_stands_before_the_signature(
    desk: Desk, mail: Mail, shop: Shop
) -> None:
    shop.signature = "Ольга"
    shop.save()
    talk = mail("Коли?")
    files = [AttachedFile("sizes.txt", "text/plain", b"17")]
    save_reply(shop, name="measure-size", faces={"uk": "Виміряйте."}, files=files)
    given = {"text": "Вітаємо!\r\n\r\nТак.\r\n\r\nОльга", "reply": "measure-size", "subject": "С"}
    page = desk.post(f"conversations/{talk.pk}/replies/", **given).content.decode()
    letter = page.partition('name="text"')[2].partition("</textarea>")[0]
    assert letter.endswith("Вітаємо!\n\nТак.\n\nВиміряйте.\n\nОльга")
    assert 'value="С"' in page
    kept = ReplyFile.objects.get()
    assert f'value="reply-{kept.pk}" checked' in page


def test_without_script_files_of_both_go_along(desk: Desk, mail: Mail) -> None:
    talk = mail("Який розмір?")
    chart = AttachedFile("sizes.txt", "text/plain", b"17")
    save_reply(desk.shop, name="measure-size", faces={"uk": "Виміряйте."}, files=[chart])
    own = SimpleUploadedFile("invoice.txt", b"450")
    given = {"text": "Ось рахунок.", "reply": "measure-size", "once": "a"}
    page = desk.post(f"conversations/{talk.pk}/replies/", **given, attached=own).content.decode()
    keys = re.findall(r'name="enclosed" value="([\w-]+)" checked', page)
    again = desk.post(f"conversations/{talk.pk}/replies/", **given, enclosed=keys).content.decode()
    assert again.count('name="enclosed"') == len(keys) == 2
    seen = Message.objects.get().pk
    desk.post(f"conversations/{talk.pk}/letters/", text="Ось!", once="a", seen=seen, enclosed=keys)
    letter = OutgoingLetter.objects.get()
    assert {(each.name, bytes(each.content)) for each in letter.attachments.all()} == {
        ("invoice.txt", b"450"),
        ("sizes.txt", b"17"),
    }


def test_the_card_s_files_go_along_and_a_stranger_s_never(
    desk: Desk, mail: Mail, stranger: Teammate
) -> None:
    talk = mail("Який розмір?")
    files = [AttachedFile("sizes.txt", "text/plain", b"17")]
    own, other = (
        save_reply(shop, title="t", faces={"uk": "т"}, files=files).files.get()
        for shop in (desk.shop, stranger.shop)
    )
    letter = {"text": "Ось!", "once": "a", "seen": Message.objects.get().pk}
    for key in (f"reply-{other.pk}", "reply-999"):
        enclosed = [f"reply-{own.pk}", key]
        answer = desk.post(f"conversations/{talk.pk}/letters/", **letter, enclosed=enclosed)
        assert answer.status_code == 422
        assert f'value="{key}"' not in answer.content.decode()
    keys = [f"reply-{own.pk}", "reply-x", "user-1"]
    desk.post(f"conversations/{talk.pk}/letters/", **letter, enclosed=keys)
    sent = OutgoingLetter.objects.get()
    assert [bytes(each.content) for each in sent.attachments.all()] == [b"17"]


def test_a_letter_that_comes_back_keeps_its_ticks(desk: Desk, mail: Mail) -> None:
    talk = mail("Коли?")
    files = [AttachedFile("sizes.txt", "text/plain", b"17")]
    kept = save_reply(desk.shop, title="t", faces={"uk": "т"}, files=files).files.get()
    key = f"reply-{kept.pk}"
    answer = desk.post(f"conversations/{talk.pk}/letters/", text="", once="a", enclosed=[key])
    assert f'value="{key}" checked' in answer.content.decode()


def test_the_cards_cost_one_query(
    desk: Desk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        save_reply(desk.shop, title=f"t{number}", faces={"uk": "т"})
    desk.text("replies/")
    with django_assert_num_queries(4):
        desk.text("replies/")
