"""The letters that ship."""

import pytest

from takt import journey
from takt.letters import LANGUAGES
from takt.letters.checking import Context, check
from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.ready import letter, names
from takt.letters.templates import check_template, parse

EXAMPLES = {name: placeholder.example for name, placeholder in PLACEHOLDERS.items()}
THANKS = {"uk": "Дякую!", "ru": "Спасибо!", "pl": "Dziękuję!", "en": "Thank you!"}
LETTERS = [(name, language) for language in LANGUAGES for name in names()]


def playbook_letters() -> set[str]:
    """The letters that the plays of the ready playbooks name."""
    books = [journey.ready_playbook(name) for name in journey.READY_PLAYBOOKS]
    return {play.letter for book in books for play in book.plays.values() if play.letter}


def test_every_play_has_its_letter() -> None:
    assert playbook_letters() - set(names()) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_has_its_four_faces(language: str) -> None:
    assert names(language) == names("en")


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_letter_is_a_sound_template(name: str, language: str) -> None:
    text = letter(name, language)
    assert check_template(text.subject) + check_template(text.body) == ()


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_letter_says_the_same_in_every_language(name: str, language: str) -> None:
    here, there = letter(name, language), letter(name, "en")
    assert parse(here.body)[0].names() == parse(there.body)[0].names()
    assert here.marketing == there.marketing


@pytest.mark.parametrize(("name", "language"), LETTERS)
@pytest.mark.parametrize("given", ["all", "least"])
def test_a_letter_reads_well_with_all_values_and_with_few(
    name: str, language: str, given: str
) -> None:
    template, _ = parse(letter(name, language).body)
    few = {key: EXAMPLES[key] for key in template.missing({})}
    filled = template.fill(EXAMPLES if given == "all" else few)
    assert not set("{}[]") & set(filled)
    assert "\n\n\n" not in filled
    assert "  " not in filled
    assert ".." not in filled
    assert not any(line.endswith((":", " ", ",,")) for line in filled.split("\n\n"))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_letter_greets_and_is_signed(name: str, language: str) -> None:
    if name == "call-sheet":  # is spoken, not sent
        return
    body = letter(name, language).body
    assert body.startswith("{greeting_line}\n\n")
    assert body.endswith(("{signature}", "{shop_name}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_request_for_a_review_is_marketing(language: str) -> None:
    assert [name for name in names() if letter(name, language).marketing] == ["review-request"]


def test_an_unknown_letter_says_which_there_are() -> None:
    with pytest.raises(KeyError, match=r"no letter 'hello' in 'uk'; there are: .*greeting"):
        letter("hello", "uk")


@pytest.mark.parametrize("is_answer", [False, True])
@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_letter_that_ships_gets_no_remark_itself(
    name: str, language: str, is_answer: bool
) -> None:
    filled = parse(letter(name, language).body)[0].fill(EXAMPLES)
    days = ("promised_on", "missed_day", "new_day", "answer_by")
    promised = tuple(EXAMPLES[name] for name in days)
    tracking, answered = EXAMPLES["tracking"], THANKS[language] if is_answer else None
    sent = Context(letter=answered, language=language, tracking=tracking, promised=promised)
    found = [(remark.kind, filled[remark.start : remark.end]) for remark in check(filled, sent)]
    assert found == []
