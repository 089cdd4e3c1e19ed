"""Opening the desk's tables for a command."""

import os

import django


def open_desk() -> None:
    """Make Django ready; afterwards the desk's modules may be imported.

    Which desk it is, the environment says (TAKT_DATA, DATABASE_URL: docs/reference/settings.md).
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "takt.desk.settings")
    django.setup()
