"""`takt explain FILE ACTION`."""

from pathlib import Path

from tests.cli.conftest import Takt


def test_the_chain_from_event_to_deadline(takt: Takt) -> None:
    result = takt("explain", "sale.journal", "greeting", "--now", "2026-03-06 18:00")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "greeting@2026-03-06T17:50: send letter “greeting”",
        "event     order placed, Friday 6 March 2026, 17:50",
        "play      greeting: within 1h of “order placed”",
        "practice  B1",
        "clock     Friday 17:50 + 1 working hour: 10 minutes on Friday, 50 on Monday",
        "due       Monday 9 March 2026, 09:50",
        "state     fulfilled by message sent, Friday 6 March 2026, 17:55",
    ]


def test_by_id_and_by_play_it_is_the_same(takt: Takt) -> None:
    by_id = takt("explain", "sale.journal", "greeting@2026-03-06T17:50")
    assert by_id.stdout == takt("explain", "sale.journal", "greeting").stdout


def test_an_unknown_action_says_which_there_are(takt: Takt) -> None:
    result = takt("explain", "sale.journal", "greting", "--now", "2026-03-06 18:00")
    assert result.exit_code == 2
    assert "there is “greeting”" in result.stderr


def test_where_there_is_no_such_action_the_problems_of_the_file_may_be_why(
    takt: Takt, tmp_path: Path
) -> None:
    text = (tmp_path / "sale.journal").read_text(encoding="utf-8")
    (tmp_path / "sale.journal").write_bytes(text.encode("cp1251"))
    result = takt("explain", "sale.journal", "greeting")
    assert result.exit_code == 2
    assert result.stderr.startswith("sale.journal:2: found a byte that is not UTF-8")
    assert "no action “greeting”" in result.stderr


def test_problems_of_the_file_are_printed_here_too(takt: Takt, tmp_path: Path) -> None:
    with (tmp_path / "sale.journal").open("a", encoding="utf-8") as journal:
        journal.write("2026-03-06 18:00  nonsense\n")
    result = takt("explain", "sale.journal", "greeting")
    assert result.exit_code == 1
    assert result.stderr.startswith("sale.journal:4: found")
