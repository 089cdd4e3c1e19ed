"""`python -m takt.cli`: how a command starts another one with the same Python."""

from takt.cli.commands import main

main(prog_name="takt")
