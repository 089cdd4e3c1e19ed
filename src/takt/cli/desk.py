"""Opening the desk's tables for a command."""

import gc
import os

import click
import django
from dj_database_url import ParseError, UnknownSchemeError
from django.core.exceptions import ImproperlyConfigured

from takt.desk.environment import BadSetting


def open_desk() -> None:
    """Make Django ready; afterwards the desk's modules may be imported.

    Which desk it is, the environment says (TAKT_DATA, DATABASE_URL: docs/reference/settings.md).
    `click.UsageError` where it says what can't be.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "takt.desk.settings")
    try:
        django.setup()
        gc.freeze()  # what is loaded by now stays; each search for garbage would go through it
    except OSError as error:
        raise click.UsageError(
            f"TAKT_DATA: {error.filename}: {error.strerror}. Set it to a folder of yours."
        ) from error
    except (ParseError, UnknownSchemeError) as error:
        raise click.UsageError(
            "DATABASE_URL: found no address of a database, expected one such as"
            " postgres://name:password@host/database. Without it, a file in TAKT_DATA is used."
        ) from error
    except BadSetting as error:
        raise click.UsageError(str(error)) from error
    except ImproperlyConfigured as error:
        raise click.UsageError(
            f"DATABASE_URL: {error}. For PostgreSQL: pip install 'takt-desk[postgres]'."
        ) from error
