"""`takt read`, as a newcomer and as a program use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Takt

LETTER = (
    "Добрий день! Де моє замовлення № 1001? Чи можна змінити адресу?\n\n"
    "On Mon, Ann wrote:\n> Дякуємо"
)


def test_a_letter_in_words(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    shown = takt("read", str(tmp_path / "letter.txt"))
    assert shown.exit_code == 0
    lines = shown.output.splitlines()
    assert lines[0] == "language      Ukrainian"
    assert "orders        1001" in lines
    assert sum(line.startswith("question") for line in lines) == 2


def test_a_letter_for_a_program(takt: Takt) -> None:
    said = json.loads(takt("read", "--json", typed=LETTER).output)
    assert (said["language"], said["needs_answer"]) == ("uk", True)
    assert len(said["questions"]) == 2
    assert said["order_numbers"] == ["1001"]
    assert "Дякуємо" not in said["own_text"]


def test_many_letters_a_line_each_with_their_ids(takt: Takt) -> None:
    rows = [{"id": "a", "text": LETTER}, {"id": "b", "text": "Dziękuję, wszystko pasuje!"}]
    shown = takt("read", "--jsonl", typed="\n".join(map(json.dumps, rows)))
    answers = [json.loads(line) for line in shown.output.splitlines()]
    assert [(a["id"], a["language"], a["needs_answer"]) for a in answers] == [
        ("a", "uk", True),
        ("b", "pl", False),
    ]


def test_the_buyers_language_counts_where_the_letter_leaves_it_open(takt: Takt) -> None:
    rows = [
        {"id": 1, "text": "super", "lang": "pl"},
        {"id": 2, "text": "super", "lang": None},
        {"id": 3, "text": "Where is my parcel?", "lang": "pl"},
    ]
    shown = takt("read", "--jsonl", typed="\n".join(map(json.dumps, rows)))
    assert [json.loads(line)["language"] for line in shown.output.splitlines()] == [
        "pl",
        "en",
        "en",
    ]


def test_a_language_that_the_desk_has_not_is_told(takt: Takt) -> None:
    rows = [{"id": 1, "text": "super", "lang": "de"}, {"id": 2, "text": "super", "lang": 7}]
    shown = takt("read", "--jsonl", typed="\n".join(map(json.dumps, rows)))
    assert shown.exit_code == 1
    assert shown.stderr.splitlines() == [
        "stdin:1: found 'de' under “lang”, expected one of uk, ru, pl, en or nothing",
        "stdin:2: found int 7 under “lang”, expected a text",
    ]


def test_half_a_surrogate_pair_comes_back_as_it_came(takt: Takt) -> None:
    row = json.dumps({"id": "a", "text": "Where is it? \ud83d"})
    shown = takt("read", "--jsonl", typed=row)
    assert shown.exit_code == 0
    assert json.loads(shown.output)["own_text"] == "Where is it? \ud83d"


def test_brackets_without_end_are_told_as_no_json(takt: Takt) -> None:
    shown = takt("read", "--jsonl", typed="[" * 100_000)
    assert shown.exit_code == 1
    assert shown.stderr.startswith("stdin:1: found no JSON")


def test_a_line_that_is_none_is_told_and_the_others_are_answered(takt: Takt) -> None:
    good = json.dumps({"id": "a", "text": "Hello, where is my order?"})
    shown = takt(
        "read", "--jsonl", typed=f"{good}\nnonsense\n[1]\n{json.dumps({'id': 'x'})}\n{good}"
    )
    assert shown.exit_code == 1
    assert [json.loads(line)["id"] for line in shown.stdout.splitlines()] == ["a", "a"]
    problems = shown.stderr.splitlines()
    assert [line.split(":")[:2] for line in problems] == [
        ["stdin", "2"],
        ["stdin", "3"],
        ["stdin", "4"],
    ]
    assert problems[0] == (
        "stdin:2: found no JSON (Expecting value, column 1), expected an object a line"
    )
    assert problems[2] == "stdin:4: found nothing under “text”, expected a text"


@pytest.mark.parametrize("form", [(), ("--json",), ("--jsonl",)])
def test_into_a_file_it_writes_utf_8_whatever_the_system_writes(form: tuple[str, ...]) -> None:
    letter = json.dumps({"id": 1, "text": "Де мій браслет?"}) if form == ("--jsonl",) else ""
    done = subprocess.run(
        [sys.executable, "-m", "takt.cli", "read", *form],
        input=(letter or "Де мій браслет?").encode(),
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "браслет" in done.stdout.decode()


def test_a_file_that_is_not_there(takt: Takt) -> None:
    shown = takt("read", "nowhere.txt")
    assert shown.exit_code == 2
    assert "Give the path of a letter" in shown.output


def test_a_line_that_is_not_utf_8_is_told_and_the_others_are_answered(takt: Takt) -> None:
    good = json.dumps({"id": "a", "text": "Where is it?"}).encode()
    lines = b"\n".join([b"\xef\xbb\xbf" + good, b'{"id": "b", "text": "\xc4e?"}', good])
    shown = takt("read", "--jsonl", typed=lines)
    assert shown.exit_code == 1
    assert len(shown.stdout.splitlines()) == 2
    assert (
        shown.stderr == "stdin:2: found a byte that is not UTF-8 (0xc4), expected text in UTF-8\n"
    )
