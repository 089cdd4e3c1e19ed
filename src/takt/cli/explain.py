"""`takt explain`: how one next action came about."""

import click

from takt.cli.options import now_option, playbook_option


@click.command(name="explain")
@click.argument("file")
@click.argument("action")
@playbook_option
@now_option
@click.pass_context
def command(ctx: click.Context, file: str, action: str, playbook: str, now: str | None) -> None:
    """Say how ACTION came about in the sale of FILE: the event, the play, the clock.

    ACTION is the id that `takt owed` prints, or the name of a play for the latest thing it
    owed. What has been fulfilled or cancelled is explained as well.

    \b
    Examples:
      takt explain sale.journal greeting
      takt explain sale.journal greeting@2026-03-06T17:50 --playbook courier-shop
    """
    from takt.cli.sale_file import one_line, open_sale
    from takt.journey.explain import NoSuchActionError, explain

    sale = open_sale(file, playbook, now)
    problems = sale.problems
    for problem in problems:
        click.echo(one_line(problem), err=True)
    try:
        explanation = explain(sale.journey, sale.playbook, sale.now, action)
    except NoSuchActionError as error:
        raise click.UsageError(str(error)) from error
    click.echo("\n".join(explanation.lines()))
    if problems:
        ctx.exit(1)
