"""What the settings make by themselves on first use."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from takt.desk import settings

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
