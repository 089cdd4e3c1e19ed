"""`takt worker`: what happens in the background alone, for desks of several machines."""

import click


@click.command(name="worker")
def command() -> None:
    """Fetch mail, send letters and keep the day's page right; the pages are served by `takt web`.

    `takt serve` runs both. Any number of workers may run beside each other: a letter is
    claimed before it is sent. Ended by SIGTERM, it finishes the letter in hand.

    \b
    Example:
      takt worker
    """
    from takt.cli.desk import open_desk
    from takt.cli.ending import stop_on_signal

    open_desk()
    from takt.cli.migrating import refuse_waiting_migrations
    from takt.desk.worker import run

    refuse_waiting_migrations()
    run(stop_on_signal())
