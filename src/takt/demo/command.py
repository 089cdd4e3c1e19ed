"""`takt demo`: the demo shop, ready to be tried."""

from pathlib import Path

import click

from takt.cli.address import A_PORT, refuse_taken_port


@click.command(name="demo")
@click.option("--port", default=8000, type=A_PORT, show_default=True, help="The port of the pages.")
@click.option("--keep", is_flag=True, help="Go on with the demo as it was left.")
@click.option(
    "--folder",
    default="demo-data",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Where its data lies; begun afresh unless --keep is given.",
)
def command(port: int, keep: bool, folder: Path) -> None:
    """Open a lively demo shop, with its buyers beside it; nothing leaves this machine.

    \b
    Examples:
      takt demo
      takt demo --port 8080 --keep
    """
    from takt.cli.desk import open_desk
    from takt.demo.folder import point_desk_at, prepare

    refuse_taken_port("127.0.0.1", port)
    try:
        is_new = prepare(folder, keep=keep)
    except OSError as error:
        raise click.UsageError(
            f"--folder: {error.filename}: {error.strerror}. Choose a folder you may write to."
        ) from error
    point_desk_at(folder, port)
    open_desk()
    from takt.demo.start import start

    start(port=port, is_new=is_new)
