"""`takt check`, as a newcomer and as a program use it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Takt

BARE = "20450000000000"
GOOD = (
    "Добрий день, Олено! Посилку сьогодні віддано Новій пошті, номер 20450000000000,"
    " вона вже їде до Вас."
)


def test_a_bare_number_in_words(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(BARE, encoding="utf-8")
    shown = takt("check", str(tmp_path / "draft.txt"))
    assert shown.exit_code == 1
    assert any(
        line.startswith(f"{tmp_path}/draft.txt:1:1: warning:") and line.endswith("(C6)")
        for line in shown.output.splitlines()
    )


def test_a_good_draft(takt: Takt) -> None:
    said = json.dumps({"tracking": BARE, "is_shipped": True})
    shown = takt("check", "--context", said, typed=GOOD)
    assert (shown.exit_code, shown.output) == (0, "No remarks.\n")


def test_remarks_for_a_program_say_where(takt: Takt) -> None:
    remarks = json.loads(takt("check", "--json", typed=f"Ваш номер: {BARE}").output)["remarks"]
    bare = next(remark for remark in remarks if remark["kind"] == "bare_tracking")
    assert (bare["severity"], bare["text"], bare["practice"]) == ("warning", BARE, "C6")
    assert bare["span"] == [11, 25]


def test_many_drafts_a_line_each(takt: Takt) -> None:
    rows = [
        {"id": 1, "draft": BARE, "letter": None, "context": {"tracking": BARE}},
        {"id": 2, "draft": GOOD, "letter": "", "context": {"tracking": BARE, "is_shipped": True}},
    ]
    shown = takt("check", "--jsonl", typed="\n".join(map(json.dumps, rows)))
    answers = [json.loads(line) for line in shown.output.splitlines()]
    assert "bare_tracking" in {remark["kind"] for remark in answers[0]["remarks"]}
    assert answers[1] == {"id": 2, "remarks": []}


@pytest.mark.parametrize(
    ("context", "told"),
    [
        (
            '{"planned_ship_on": "soon"}',
            "found planned_ship_on='soon', expected a day as in 2026-03-19",
        ),
        ('{"promised": "tomorrow"}', "expected a list of texts"),
        ('{"is_shipped": "yes"}', "expected true or false"),
        ("{", "found no JSON"),
        ("nowhere.json", "expected a JSON object or the path of a file with one"),
    ],
)
def test_a_context_that_makes_no_sense(takt: Takt, context: str, told: str) -> None:
    shown = takt("check", "--context", context, typed=GOOD)
    assert shown.exit_code == 2
    assert told in " ".join(shown.output.split())


def test_a_row_with_such_a_context_is_told_by_its_line(takt: Takt) -> None:
    row = json.dumps({"id": 1, "draft": GOOD, "context": {"promised": "tomorrow"}})
    shown = takt("check", "--jsonl", typed=row)
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert shown.stderr.startswith("stdin:1: found promised='tomorrow'")


@pytest.mark.parametrize(
    ("context", "told"),
    [
        ('{"trackin": "20450000000000"}', "found “trackin”, which is passed over; did you mean"),
        ('{"letter": "Where is it?"}', "known are language, order_number, tracking"),
        ('{"language": "de"}', "found language='de', expected one of uk, ru, pl, en"),
    ],
)
def test_what_a_context_says_in_vain_is_told(takt: Takt, context: str, told: str) -> None:
    shown = takt("check", "--context", context, typed="Добрий день, Олено! Чекаємо на Вас.")
    assert (shown.exit_code, shown.stdout) == (0, "No remarks.\n")
    assert told in shown.stderr


def test_a_context_of_known_keys_alone_is_told_of_nothing(takt: Takt) -> None:
    assert takt("check", "--context", '{"tracking": null}', typed=GOOD).stderr == ""


def test_many_drafts_have_their_letters_in_their_lines(takt: Takt) -> None:
    row = json.dumps({"id": 1, "draft": GOOD})
    shown = takt("check", "--jsonl", "--context", "{}", typed=row)
    assert shown.exit_code == 2
    assert "found --context beside --jsonl" in " ".join(shown.output.split())


def test_standard_input_is_not_both_the_draft_and_the_letter(takt: Takt) -> None:
    shown = takt("check", "-", "--letter", "-", typed=GOOD)
    assert shown.exit_code == 2
    assert "give the letter in a file" in " ".join(shown.output.split())
