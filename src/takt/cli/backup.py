"""`takt backup`: a copy of everything, made while the desk runs."""

from datetime import UTC, datetime
from pathlib import Path

import click


@click.command(name="backup")
@click.argument("destination", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
def command(destination: Path, replace: bool) -> None:
    """Copy the desk's database to DESTINATION, a file or a folder, while the desk goes on.

    The copy holds everything: orders, letters, attachments, settings. Keep it where only you can
    read it. Passwords of mail accounts are sealed in it; the key to them, TAKT_DATA/secret-key,
    is not in it.

    \b
    Examples:
      takt backup /media/usb/
      takt backup takt-monday.sqlite3
    """
    from takt.cli.desk import open_desk

    open_desk()
    from takt.cli.sqlite_backup import BackupFailedError, copy_safely, is_empty, sqlite_file

    source = sqlite_file()
    if source is None:
        raise click.UsageError(postgres_hint())
    if is_empty(source):
        raise click.UsageError(
            f"{source}: there is no database yet; takt init makes one there, TAKT_DATA names"
            " another folder."
        )
    target = _target(destination, datetime.now(UTC))
    if target.exists() and not replace:
        raise click.UsageError(f"{target} is there already; add --replace to write over it.")
    try:
        copy_safely(source, target)
    except BackupFailedError as error:
        raise click.ClickException(f"{error}. Choose another place.") from error
    click.echo(f"{target} · {target.stat().st_size / 1024 / 1024:.1f} MB")


def _target(destination: Path, now: datetime) -> Path:
    if destination.is_dir():
        return destination / f"takt-{now:%Y%m%d-%H%M%S}.sqlite3"
    return destination


def postgres_hint() -> str:
    """What to do instead where PostgreSQL keeps the data; the password stays out of it."""
    from django.db import connection

    place = connection.settings_dict
    return (
        "this desk keeps its data in PostgreSQL, which has its own tool for backups:\n"
        f"  pg_dump --format=custom --host={place['HOST'] or 'localhost'} "
        f"--username={place['USER']} --file=takt.dump {place['NAME']}"
    )
