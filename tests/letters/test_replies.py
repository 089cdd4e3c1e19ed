"""The replies that ship."""

import pytest

from takt.letters import LANGUAGES
from takt.letters.checking import Context, check
from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.replies import names, reply
from takt.letters.templates import check_template, parse

EXAMPLES = {name: placeholder.example for name, placeholder in PLACEHOLDERS.items()}
CARDS = [(name, language) for language in LANGUAGES for name in names()]
HELLO = {"uk": "Добрий день!", "ru": "Добрый день!", "pl": "Dzień dobry!", "en": "Hello!"}
PLANNED = Context(tracking=EXAMPLES["tracking"], is_shipped=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_has_its_four_faces(language: str) -> None:
    assert names(language) == names("en")


@pytest.mark.parametrize(("name", "language"), CARDS)
def test_a_card_is_a_sound_template_and_says_the_same_in_every_language(
    name: str, language: str
) -> None:
    here, there = reply(name, language), reply(name, "en")
    assert check_template(here) == ()
    assert parse(here)[0].names() == parse(there)[0].names()


@pytest.mark.parametrize(("name", "language"), CARDS)
@pytest.mark.parametrize("given", ["all", "least"])
def test_a_card_reads_well_with_all_values_and_with_few(
    name: str, language: str, given: str
) -> None:
    template, _ = parse(reply(name, language))
    few = {key: EXAMPLES[key] for key in template.missing({})}
    filled = template.fill(EXAMPLES if given == "all" else few)
    assert not set("{}[]") & set(filled)
    for hole in ("\n\n\n", "  ", "..", " \n", " .", ".."):
        assert hole not in filled
    assert not any(part.endswith((":", ",")) for part in filled.split("\n\n"))
    assert filled[0].isupper()


@pytest.mark.parametrize(("name", "language"), CARDS)
@pytest.mark.parametrize("given", ["all", "least"])
def test_the_checks_find_nothing_wrong_with_a_card(name: str, language: str, given: str) -> None:
    template, _ = parse(reply(name, language))
    few = {key: EXAMPLES[key] for key in template.missing({})}
    filled = template.fill(EXAMPLES if given == "all" else few)
    assert check(f"{HELLO[language]}\n\n{filled}", PLANNED) == ()


def test_an_unknown_card_says_which_there_are() -> None:
    with pytest.raises(KeyError, match=r"no reply 'hello' in 'uk'; there are: .*warranty"):
        reply("hello", "uk")
