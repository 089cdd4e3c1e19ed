"""A card: the ready one in the shop's words, or the shop's own, with a face in each language."""

import pytest

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop, Teammate
from takt.desk.saved_replies.operations import ReplyProblems, bring_back, put_away, save_reply
from takt.desk.saved_replies.queries import card, cards
from takt.desk.ui.words import REPLY_TITLES
from takt.letters import LANGUAGES, replies

SIZES = AttachedFile("sizes.txt", "text/plain", b"16, 17, 18")


def names(shop: Shop) -> list[str]:
    return [each.name for each in cards(shop)]


def test_the_ready_cards_are_there_from_the_first_day(shop: Shop) -> None:
    assert names(shop) == list(replies.names())
    assert all(not each.missing for each in cards(shop))
    assert sorted(REPLY_TITLES) == list(replies.names())


def test_a_ready_card_may_speak_in_the_shop_s_words(shop: Shop) -> None:
    save_reply(shop, name="warranty", faces={"uk": "Рік.", "pl": replies.reply("warranty", "pl")})
    kept = card(shop, "warranty")
    assert kept is not None
    assert kept.face("uk", "uk").text == "Рік."
    assert (kept.is_own("uk"), kept.is_own("pl")) == (True, False)


def test_emptied_it_says_again_what_the_ready_one_says(shop: Shop) -> None:
    save_reply(shop, name="warranty", faces={"uk": "Рік."})
    save_reply(shop, name="warranty", faces={"uk": " "})
    kept = card(shop, "warranty")
    assert kept is not None
    assert kept.face("uk", "uk").text == replies.reply("warranty", "uk")


def test_a_card_of_the_shop_s_own_comes_first_and_may_share_its_title(shop: Shop) -> None:
    one, other = (save_reply(shop, title="Обмін", faces={"uk": text}) for text in "аб")
    assert set(names(shop)[:2]) == {one.name, other.name}


@pytest.mark.parametrize(
    ("faces", "asked", "found"),
    [
        ({"pl": "p", "uk": "u"}, "pl", "pl"),
        ({"en": "e", "uk": "u"}, "pl", "uk"),  # the shop's language
        ({"en": "e", "ru": "r"}, "pl", "en"),
        ({"ru": "r"}, "pl", "ru"),
    ],
)
def test_a_missing_face_is_replaced_by_the_nearest(
    shop: Shop, faces: dict[str, str], asked: str, found: str
) -> None:
    name = save_reply(shop, title="t", faces=faces).name
    kept = card(shop, name)
    assert kept is not None
    assert kept.face(asked, "uk").language == found


def test_an_unknown_placeholder_is_told_with_its_place_and_nothing_is_saved(shop: Shop) -> None:
    with pytest.raises(ReplyProblems) as error:
        save_reply(shop, title="t", faces={"uk": "Ось.\n{trackin}", "pl": "To."})
    (problem,) = error.value.problems["uk"]
    assert (problem.line, problem.column, problem.expected) == (2, 1, "{tracking}")
    assert names(shop) == list(replies.names())


def test_a_ready_card_is_put_away_and_offered_again_and_an_own_one_deleted(shop: Shop) -> None:
    own = save_reply(shop, title="t", faces={"uk": "т"}, files=[SIZES])
    for name in (own.name, "warranty"):
        put_away(shop, name=name)
    assert not {own.name, "warranty"} & set(names(shop))
    assert card(shop, own.name) is None
    bring_back(shop, name="warranty")
    assert "warranty" in names(shop)


def test_files_are_added_to_those_there(shop: Shop) -> None:
    row = save_reply(shop, name="measure-size", faces={}, files=[SIZES])
    save_reply(shop, name="measure-size", faces={"uk": "Ось."}, files=[SIZES])
    assert [file.size for file in row.files.all()] == [10, 10]


def test_a_shop_s_cards_are_its_own(shop: Shop, stranger: Teammate) -> None:
    save_reply(shop, title="t", faces=dict.fromkeys(LANGUAGES, "т"))
    assert names(stranger.shop) == list(replies.names())
