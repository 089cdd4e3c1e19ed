"""What all checks have in common."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.checking import Context, Remark, check, words
from takt.letters.text_data import table
from tests.letters.desk_data import drafts

LETTER = "Доброго дня! Чи є чашка з маками? І скільки коштує доставка?"


def test_an_empty_draft_gets_no_remark() -> None:
    assert check(" \n", Context(letter=LETTER)) == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_remark_has_its_place_and_its_words(draft: str, letter: str) -> None:
    for remark in check(draft, Context(letter=letter)):
        assert 0 <= remark.start <= remark.end <= len(draft)
        assert _worded(remark)


def _worded(remark: Remark) -> bool:
    told = (words.title(remark.kind, lang) for lang in LANGUAGES)
    reasons = (words.why(remark, lang) + words.mend(remark, lang) for lang in LANGUAGES)
    return all(told) and all(reasons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_the_same_in_every_language(language: str) -> None:
    codes = table(words.PURPOSE, "en")
    assert table(words.PURPOSE, language).keys() == codes.keys()
    assert all(table(words.PURPOSE, language).values())


def test_the_words_carry_the_question() -> None:
    found = check("Дякуємо за лист, гарного вечора.", Context(letter=LETTER))
    remark = next(r for r in found if r.kind == "unanswered_question")
    assert "«Чи є чашка з маками?»" in words.why(remark, "uk")
    assert words.mend(remark, "uk") == "Дайте відповідь або напишіть, коли вона буде."


def test_good_drafts_are_left_alone(shared_data: Path) -> None:
    rows = [row for language in LANGUAGES for row in drafts(shared_data, language)]
    good = [row for row in rows if not row[0]["flaws"]]
    warned = [row for row in good if any(r.severity != "hint" for r in _remarks(row))]
    assert len(warned) <= 0.04 * len(good)


def _remarks(row: tuple[dict[str, object], str | None]) -> tuple[Remark, ...]:
    facts = row[0]["context"]
    assert isinstance(facts, dict)
    planned = facts["planned_ship_on"]
    context = Context(
        letter=row[1],
        planned_ship_on=date.fromisoformat(planned) if planned else None,
        tracking=facts["tracking"],
        promised=tuple(facts["promised"]),
    )
    return check(str(row[0]["draft"]), context)
