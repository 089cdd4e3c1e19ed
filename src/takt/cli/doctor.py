"""`takt doctor`: what is set up, what is missing, what to do."""

from datetime import UTC, datetime

import click

MARKS = {True: click.style("  ok  ", fg="green"), False: click.style(" mend ", fg="red")}


@click.command(name="doctor")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Look the desk over and say what is set up, what is missing and what to do.

    Changes nothing. The exit status is 1 where something should be mended.

    \b
    Example:
      takt doctor
    """
    from takt.cli.desk import open_desk

    open_desk()
    from takt.cli.examination import examine

    findings = list(examine(now=datetime.now(UTC)))
    for finding in findings:
        click.echo(f"{MARKS[finding.sound]} {finding.what}: {finding.found}")
        if not finding.sound:
            click.echo(f"       → {finding.to_do}")
    if any(not finding.sound for finding in findings):
        ctx.exit(1)
