"""`takt serve`: the whole desk by one command."""

import subprocess

import click

from takt.cli.address import A_PORT, refuse_taken_port, tell_of_names


@click.command(name="serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, type=A_PORT, show_default=True, help="The port to listen on.")
def command(host: str, port: int) -> None:
    """Run the desk: the pages and the worker, each started again should it end.

    Brings the database up to date first; a SQLite file is backed up before that.

    \b
    Examples:
      takt serve
      TAKT_HOSTS="192.168.1.5 localhost" takt serve --host 0.0.0.0
      TAKT_DATA=/srv/takt takt serve
    """
    from takt.cli.supervisor import supervise, takt_command

    refuse_taken_port(host, port)
    # In a process of its own: the one that only watches the others need not hold Django.
    if status := subprocess.run(takt_command("upgrade"), check=False).returncode:  # noqa: S603
        raise SystemExit(status)
    click.echo(f"Takt is at http://{host}:{port}/ · Ctrl-C ends it")
    tell_of_names(host)
    supervise(
        {
            "web": takt_command("web", "--host", host, "--port", str(port)),
            "worker": takt_command("worker"),
        }
    )
