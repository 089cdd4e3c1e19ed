"""Where the desk listens, and who may reach it there."""

import pytest

from takt.cli.address import tell_of_names


@pytest.mark.parametrize(
    ("host", "names", "is_told"),
    [
        ("127.0.0.1", "", False),
        ("localhost", "", False),
        ("0.0.0.0", "", True),
        ("192.168.1.5", "", True),
        ("0.0.0.0", "desk.example.com", False),
    ],
)
def test_who_opens_the_desk_to_others_is_told_of_the_names(
    host: str,
    names: str,
    is_told: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TAKT_HOSTS", names)
    tell_of_names(host)
    assert ("TAKT_HOSTS" in capsys.readouterr().out) == is_told
