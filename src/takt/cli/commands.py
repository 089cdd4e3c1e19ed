"""The commands by name. `takt owed` must not pay for Django, so a module is loaded when called."""

from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from takt import __version__
from takt.cli.output import speak_all_languages

COMMANDS = {
    "demo": "takt.demo.command",
    "init": "takt.cli.init",
    "serve": "takt.cli.serve",
    "web": "takt.cli.web",
    "worker": "takt.cli.worker",
    "upgrade": "takt.cli.upgrade",
    "import": "takt.cli.import_files",
    "owed": "takt.cli.owed",
    "explain": "takt.cli.explain",
    "read": "takt.cli.read",
    "check": "takt.cli.check",
    "backup": "takt.cli.backup",
    "doctor": "takt.cli.doctor",
}


class Commands(click.Group):
    """A group whose commands are modules, each offering `command`."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """As ever, in every language."""
        speak_all_languages()
        return super().main(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if (module := COMMANDS.get(cmd_name)) is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As ever, and what was meant where there is no such command."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if close := get_close_matches(args[0], COMMANDS, n=1):
                raise click.UsageError(f"{error.message} Did you mean “{close[0]}”?", ctx) from None
            raise


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with `takt demo`; for your own shop, with `takt init` and `takt serve`.",
)
@click.version_option(__version__, prog_name="takt")
def main() -> None:
    """Takt: a customer-care desk for small online sellers.

    Who is owed what, by when, and why.
    """
