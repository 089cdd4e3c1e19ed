"""`takt upgrade`: the database as this version needs it."""

from datetime import UTC, datetime

import click


@click.command(name="upgrade")
def command() -> None:
    """Bring the database up to date; a SQLite file is backed up before.

    `takt serve` does it by itself. On several machines run it once, before the new version's
    `takt web` and `takt worker` are started.

    \b
    Example:
      takt upgrade
    """
    from takt.cli.desk import open_desk

    open_desk()
    from takt.cli.migrating import upgrade
    from takt.cli.sqlite_backup import BackupFailedError

    try:
        upgrade(now=datetime.now(UTC))
    except BackupFailedError as error:
        raise click.ClickException(
            f"{error}. Nothing was changed: an upgrade without a backup could lose data."
        ) from error
    _tell_of_an_empty_desk()


def _tell_of_an_empty_desk() -> None:
    """Who starts the desk in another folder than ever would look for their letters in vain."""
    from django.conf import settings

    from takt.desk.accounts.models import Shop

    if not Shop.objects.exists():
        click.echo(
            f"There is no shop yet in {settings.DATA_DIR}; takt init makes one there,"
            " TAKT_DATA names another folder."
        )
