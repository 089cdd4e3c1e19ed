"""The options that `owed` and `explain` share."""

import click

playbook_option = click.option(
    "--playbook",
    default="maker",
    show_default=True,
    metavar="NAME|FILE",
    help="maker, bookseller, courier-shop, or the path of a TOML file.",
)

now_option = click.option(
    "--now",
    metavar="TIME",
    help="Look from this moment, written as in a journal; else the journal's own now, else now.",
)
