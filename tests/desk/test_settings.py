"""What the settings make by themselves on first use."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from takt.desk import settings
from takt.desk.environment import BadSetting, level, seconds, whole

PROCESSES = 8


def test_those_that_begin_at_once_have_one_secret_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TAKT_SECRET_KEY", raising=False)
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path / "data")
    together = Barrier(PROCESSES)

    def begin(_number: int) -> str:
        together.wait()
        return settings._secret_key()

    with ThreadPoolExecutor(PROCESSES) as pool:
        (key,) = set(pool.map(begin, range(PROCESSES)))
    (file,) = (tmp_path / "data").iterdir()
    assert (len(key), file.stat().st_mode & 0o777) == (96, 0o600)


def test_what_is_not_set_is_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TAKT_UNDO_SECONDS", raising=False)
    assert whole("TAKT_UNDO_SECONDS", 10, "seconds") == 10
    monkeypatch.setenv("TAKT_UNDO_SECONDS", "0")
    assert whole("TAKT_UNDO_SECONDS", 10, "seconds") == 0
    monkeypatch.setenv("TAKT_QUEUE_SECONDS", "0.5")
    assert seconds("TAKT_QUEUE_SECONDS", 1) == 0.5
    monkeypatch.setenv("TAKT_LOG_LEVEL", "ERROR")
    assert level("TAKT_LOG_LEVEL", "INFO") == "ERROR"


@pytest.mark.parametrize("value", ["", "ten", "-1", "1.5", "9" * 13])
def test_a_number_that_cannot_be_is_told(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAKT_UNDO_SECONDS", value)
    with pytest.raises(BadSetting, match=f"found “{value}”, expected a whole number of seconds"):
        whole("TAKT_UNDO_SECONDS", 10, "seconds")
