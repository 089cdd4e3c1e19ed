"""`takt owed FILE`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Takt

JUST_ORDERED = (
    '2026-03-06 17:50  order placed  number=1001 buyer="Олена Коваль" total="450.00 UAH"\n'
)


def owed(takt: Takt, journal: str, *options: str) -> dict[str, Any]:
    """What the JSON says of a journal read from standard input."""
    said: dict[str, Any] = json.loads(takt("owed", "-", "--json", *options, typed=journal).stdout)
    return said


def test_the_form_of_the_json(takt: Takt) -> None:
    found = owed(takt, JUST_ORDERED, "--now", "2026-03-06 18:00")
    greeting = next(action for action in found["actions"] if action["play"] == "greeting")
    assert greeting == {
        "id": "greeting@2026-03-06T17:50",
        "play": "greeting",
        "action": "send letter",
        "letter": "greeting",
        "practice": "B1",
        "since": "2026-03-06T17:50:00+02:00",
        "due_at": "2026-03-09T09:50:00+02:00",
        "state": "due",
        "why": "within 1h of “order placed”",
    }
    assert found["now"] == "2026-03-06T18:00:00+02:00"
    assert found["waiting_for_buyer_since"] is None
    assert found["problems"] == []
    assert {"event", "guard", "practice", "why"} == set(found["blocked"][0])


def test_what_must_not_be_done_yet(takt: Takt) -> None:
    found = owed(takt, JUST_ORDERED, "--now", "2026-03-06 18:00")
    dispatch = [one for one in found["blocked"] if one["event"] == "parcel shipped"]
    assert [(one["guard"], one["practice"]) for one in dispatch] == [
        ("confirmed", "B8"),
        ("paid", "B8"),
    ]


def test_waiting_for_the_buyer_since_the_greeting(takt: Takt) -> None:
    result = takt("owed", "sale.journal", "--json", "--now", "2026-03-06 18:00")
    assert json.loads(result.stdout)["waiting_for_buyer_since"] == "2026-03-06T17:55:00+02:00"


def test_now_may_have_an_offset_and_times_stay_in_the_shops_zone(takt: Takt) -> None:
    found = owed(takt, JUST_ORDERED, "--now", "2026-03-06 16:00Z")
    assert found["now"] == "2026-03-06T18:00:00+02:00"


def test_now_is_the_journals_own_where_it_has_one(takt: Takt) -> None:
    assert (
        owed(takt, JUST_ORDERED + "2026-03-09 10:00  now\n")["now"] == "2026-03-09T10:00:00+02:00"
    )


def test_another_playbook_gives_another_deadline(takt: Takt) -> None:
    call = next(
        action
        for action in owed(
            takt, JUST_ORDERED, "--now", "2026-03-06 18:00", "--playbook", "courier-shop"
        )["actions"]
        if action["action"] == "call"
    )
    assert call["practice"] == "B4"


def test_a_playbook_of_ones_own(takt: Takt, tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text('extends = "maker"\n[plays.greeting]\nwithin = "2h"\n')
    found = owed(takt, JUST_ORDERED, "--now", "2026-03-06 18:00", "--playbook", str(own))
    assert found["actions"][0]["due_at"] == "2026-03-09T10:50:00+02:00"


def test_for_a_person_it_says_what_until_when_and_why(takt: Takt) -> None:
    result = takt("owed", "sale.journal", "--now", "2026-03-10 13:00")
    first = result.stdout.split("\n\n")[1]
    assert first.splitlines() == [
        "due       send letter “reminder”, until Tue 10 Mar 17:55 (in 4 h)",
        "          within 2 working days of “message sent” (A9)",
        "          reminder@2026-03-06T17:55",
    ]
    assert result.exit_code == 0


def test_every_problem_is_printed_and_the_rest_is_answered(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "bad.journal").write_text(
        JUST_ORDERED
        + "2026-03-06 17:55  mesage sent  letter=greeting\n"
        + "2026-02-30 10:00  call made  outcome=reached\n",
        encoding="utf-8",
    )
    result = takt("owed", "bad.journal", "--now", "2026-03-06 18:00")
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [
        "bad.journal:2",
        "bad.journal:3",
    ]
    assert "greeting@2026-03-06T17:50" in result.stdout


def test_problems_stand_in_the_json_with_line_found_and_expected(takt: Takt) -> None:
    result = takt("owed", "-", "--json", typed="2026-03-06 17:50  order plced  number=1\n")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["problems"] == [
        {"line": 1, "found": "the event “order plced”", "expected": "“order placed”"}
    ]


def test_a_missing_file(takt: Takt) -> None:
    result = takt("owed", "nothing.journal")
    assert result.exit_code == 2
    assert "nothing.journal: No such file" in result.stderr


def test_an_unknown_playbook_says_which_there_are(takt: Takt) -> None:
    result = takt("owed", "sale.journal", "--playbook", "makr")
    assert result.exit_code == 2
    assert "expected one of maker, bookseller, courier-shop" in result.stderr


def test_a_faulty_playbook_tells_every_problem_with_its_line(takt: Takt, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('extends = "maker"\n[plays.greeting]\nwithin = "soon"\n')
    result = takt("owed", "sale.journal", "--playbook", "mine.toml")
    assert result.exit_code == 2
    assert "mine.toml:3: found" in result.stderr


def test_a_moment_that_is_none(takt: Takt) -> None:
    result = takt("owed", "sale.journal", "--now", "yesterday")
    assert result.exit_code == 2
    assert "--now: found “yesterday”, expected a moment" in result.stderr


def test_lines_that_are_not_utf_8_are_told_and_the_others_answered(
    takt: Takt, tmp_path: Path
) -> None:
    placed = b"\xef\xbb\xbf2026-03-06 17:50  order placed  number=1\n"
    (tmp_path / "old.journal").write_bytes(placed + "# Олена\n# Ольга".encode("cp1251"))
    result = takt("owed", "old.journal", "--now", "2026-03-06 18:00")
    assert result.exit_code == 1
    assert "send letter “greeting”" in result.stdout
    for line in (2, 3):
        assert f"old.journal:{line}: found a byte that is not UTF-8 (0xce)" in result.stderr


@pytest.mark.parametrize("content", [b"", "Олена".encode("cp1251"), b"nothing of a journal\n"])
def test_where_no_event_can_be_read_no_sale_is_said_to_be_at_rest(
    takt: Takt, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "empty.journal").write_bytes(content)
    result = takt("owed", "empty.journal")
    assert "No event can be read in it: there is no sale to look at." in result.stdout
    assert "at rest" not in result.stdout


def test_a_misspelt_command_is_guessed(takt: Takt) -> None:
    result = takt("owd", "sale.journal")
    assert result.exit_code == 2
    assert "Did you mean “owed”?" in result.stderr


def test_it_needs_no_django() -> None:
    """So that it answers at once, and so that the core stays what it says it is."""
    script = (
        "import sys; from takt.cli import main;"
        "main(['owed', '-', '--json'], standalone_mode=False);"
        "assert 'django' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=JUST_ORDERED, text=True, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_play_that_does_not_exist_is_told_with_its_line(takt: Takt) -> None:
    journal = JUST_ORDERED + "2026-03-06 17:55  action waived  play=greting reason=market\n"
    (problem,) = owed(takt, journal)["problems"]
    assert problem == {"line": 2, "found": "the play “greting”", "expected": "“greeting”"}


def test_of_two_orders_it_says_which(takt: Takt) -> None:
    journal = JUST_ORDERED + "2026-03-06 17:52  order placed  number=1002\n"
    result = takt("owed", "-", "--now", "2026-03-06 18:00", typed=journal)
    assert result.stdout.startswith("1001 · Олена Коваль · 450.00 UAH\n1002\nseen from")
    assert "send letter “greeting” · order 1001" in result.stdout
    assert "send letter “new-order-while-waiting” · order 1002" in result.stdout


def test_what_happened_against_a_guard_is_shown(takt: Takt) -> None:
    journal = JUST_ORDERED + "2026-03-06 17:55  parcel shipped  tracking=20450\n"
    result = takt("owed", "-", "--now", "2026-03-06 18:00", typed=journal)
    assert "breach    parcel shipped, Fri 6 Mar 17:55" in result.stdout


def test_what_is_paused_says_until_when(takt: Takt) -> None:
    journal = JUST_ORDERED + (
        "2026-03-09 10:00  order delivered\n2026-03-09 11:00  complaint opened\n"
    )
    result = takt("owed", "-", "--now", "2026-03-09 12:00", typed=journal)
    assert "send letter “review-request”, not while complaint is open" in result.stdout


def test_a_number_without_end_is_told_with_its_line(takt: Takt) -> None:
    journal = JUST_ORDERED + f"2026-03-06 17:55  payment received  amount={'9' * 5_000} UAH\n"
    (problem,) = owed(takt, journal)["problems"]
    assert (problem["line"], problem["expected"]) == (2, "an amount of at most 9,999,999,999.99")


PAID_BY_MISTAKE = """\
2026-03-09 10:00  order confirmed  by=letter
2026-03-09 10:05  message sent     letter=order-accepted
2026-03-09 10:10  payment received
2026-03-09 10:30  fact withdrawn   fact=payment received of=10:10 reason="another order"
"""


def test_a_fact_taken_back_is_as_never_told(takt: Takt) -> None:
    found = owed(takt, JUST_ORDERED + PAID_BY_MISTAKE, "--now", "2026-03-09 10:31")
    assert "payment-reminder" in {action["play"] for action in found["actions"]}
    assert found["problems"] == []
    before = owed(takt, JUST_ORDERED + PAID_BY_MISTAKE, "--now", "2026-03-09 10:29")
    assert "payment-thanks" in {action["play"] for action in before["actions"]}


def test_a_withdrawal_of_nothing_is_told_with_its_line(takt: Takt) -> None:
    journal = JUST_ORDERED + PAID_BY_MISTAKE.replace("of=10:10", "of=10:09")
    (problem,) = owed(takt, journal)["problems"]
    assert problem["line"] == 5
    assert problem["found"].startswith(
        "“fact withdrawn” without a “payment received” at 2026-03-09"
    )
