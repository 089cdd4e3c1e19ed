"""`takt web`: the pages alone, for desks of several machines."""

import signal
import sys

import click

from takt.cli.address import A_PORT, refuse_taken_port


@click.command(name="web")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, type=A_PORT, show_default=True, help="The port to listen on.")
@click.option(
    "--threads",
    default=8,
    type=click.IntRange(1, 256),
    show_default=True,
    help="Pages served at the same time.",
)
def command(host: str, port: int, threads: int) -> None:
    """Serve the pages; the letters are sent by `takt worker`.

    `takt serve` runs both. On several machines run any number of each, with DATABASE_URL
    pointing at one PostgreSQL.

    \b
    Example:
      takt web --host 0.0.0.0 --port 8000
    """
    from waitress import serve

    from takt.cli.desk import open_desk

    refuse_taken_port(host, port)
    open_desk()
    from takt.cli.migrating import refuse_waiting_migrations
    from takt.desk.wsgi import application

    refuse_waiting_migrations()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    serve(application, host=host, port=port, threads=threads, ident=None)
