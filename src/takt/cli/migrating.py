"""Bringing the database up to date, after a backup: an upgrade must not be able to lose data."""

from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from takt.cli.sqlite_backup import copy_safely, sqlite_file


def upgrade(*, now: datetime) -> Path | None:
    """Run what migrations are waiting; return the backup made before them, if there was a need.

    `click.UsageError` where the database does not answer.
    """
    try:
        waiting = waiting_migrations()
    except Error as error:
        raise click.UsageError(f"the database: {error}. Please {way_to_the_database()}.") from error
    if not waiting:
        return None
    backup = _back_up(now)
    if backup:
        click.echo(f"Backed up to {backup}; now bringing the database up to date.")
    call_command("migrate", verbosity=0, interactive=False)
    return backup


def refuse_waiting_migrations() -> None:
    """`click.UsageError` where the database is older than this Takt: no page could be shown.

    One that does not answer now may do so later, and is no reason to stay away.
    """
    try:
        waiting = waiting_migrations()
    except Error:
        return
    if waiting:
        raise click.UsageError(
            "the database has not the tables of this version yet; run takt upgrade first."
        )


def waiting_migrations() -> list[str]:
    """Names of the migrations this code has and this database has not."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def way_to_the_database() -> str:
    """What to do where the database can't be read."""
    if connection.vendor == "sqlite":
        file = connection.settings_dict["NAME"]
        return f"see that {file} may be read and written; if it is damaged, put a backup there"
    return "see that the database server runs and that DATABASE_URL is right"


def _back_up(now: datetime) -> Path | None:
    """Copy a SQLite database that holds something; PostgreSQL is its administrator's to back up."""
    file = sqlite_file()
    if file is None or not connection.introspection.table_names():
        return None
    folder = Path(settings.DATA_DIR) / "backups"
    return copy_safely(file, folder / f"takt-{now:%Y%m%d-%H%M%S}-before-upgrade.sqlite3")
