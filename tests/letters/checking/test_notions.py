"""What the words of a draft are about, as far as it tells how the draft sounds."""

import pytest

from takt.letters import LANGUAGES
from takt.letters.checking.tones.model import meant_by
from takt.letters.checking.tones.notions import notions_of
from takt.letters.phrases import phrases


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_same_notions(language: str) -> None:
    sections = phrases("checking/notions", language).sections
    assert set(sections) == set(phrases("checking/notions", "uk").sections)
    assert all(sections.values())


@pytest.mark.parametrize(
    ("language", "mockery"),
    [
        ("uk", "Медаль за терпіння вам вручить сам Шекспір."),
        ("ru", "Медаль за терпение вам вручит сам Шекспир."),
        ("pl", "Medal za cierpliwość wręczy Panu sam Szekspir."),
        ("en", "Shakespeare himself will hand you a medal for your patience."),
    ],
)
def test_mockery_is_about_the_same_things_in_every_language(language: str, mockery: str) -> None:
    assert {"of prizes", "of talent", "of learned"} <= notions_of(mockery, language)


@pytest.mark.parametrize("language", [None, "de"])
def test_nothing_is_known_of_another_language(language: str | None) -> None:
    assert notions_of("Ein Orden für Ihre Geduld.", language) == frozenset()


def test_the_model_hears_each_notion_and_each_two_that_stand_together() -> None:
    heard = meant_by("A medal for Shakespeare.", "en")
    assert {"of prizes", "of learned", "of learned+of prizes"} <= set(heard)
