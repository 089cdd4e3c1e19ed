"""F2: an upset letter is felt with first."""

import pytest

from takt.letters.checking import Context
from tests.letters.checking.asking import kinds, severities

ANGRY = "Це знущання! Третій тиждень жодної відповіді, поверніть гроші, негайно! Яка ганьба!"
CALM = "Добрий день! Чи є чашка з маками?"


def test_a_dry_answer_to_an_angry_letter_is_remarked() -> None:
    draft = "Добрий день. Замовлення скасовано."
    assert severities("no_empathy", draft, Context(letter=ANGRY)) == ["warning"]


@pytest.mark.parametrize(
    "draft",
    [
        "Добрий день. Перепрошую за мовчання, гроші повертаю сьогодні.",
        "Добрий день. Розумію вас, чекати стільки прикро. Гроші повертаю сьогодні.",
        "Добрий день. Ви маєте рацію, помилилися ми. Гроші повертаю сьогодні.",
        "Hello, I'm so sorry about the silence. The money goes back today.",
        "Dzień dobry, bardzo mi przykro. Pieniądze oddaję dziś.",
    ],
)
def test_one_sentence_of_feeling_is_enough(draft: str) -> None:
    assert "no_empathy" not in kinds(draft, Context(letter=ANGRY))


def test_a_regret_about_the_stock_is_no_feeling() -> None:
    draft = "Добрий день. На жаль, повернення неможливе."
    assert "no_empathy" in kinds(draft, Context(letter=ANGRY))


@pytest.mark.parametrize("letter", [CALM, None, ""])
def test_a_calm_letter_needs_none(letter: str | None) -> None:
    assert "no_empathy" not in kinds("Добрий день! Так, є.", Context(letter=letter))
