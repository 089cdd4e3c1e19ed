"""A desk of its own for a benchmark, in a folder that is thrown away."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def throwaway_desk() -> Iterator[Path]:
    """Open a fresh desk on SQLite as it ships, with its tables made."""
    with tempfile.TemporaryDirectory(prefix="takt-bench-") as folder:
        os.environ.pop("DATABASE_URL", None)
        os.environ |= {"TAKT_DATA": folder, "TAKT_LOG_LEVEL": "CRITICAL"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "takt.desk.settings"
        from takt.cli.desk import open_desk

        open_desk()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0)
        yield Path(folder)
        connections.close_all()
