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
