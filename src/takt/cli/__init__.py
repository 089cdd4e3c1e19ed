"""The command line: a file a command, each imported only when it is asked for."""

from takt.cli.commands import main

__all__ = ["main"]
