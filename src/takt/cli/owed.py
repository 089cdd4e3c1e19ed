"""`takt owed`: what is owed in one sale, by when and why."""

import click

from takt.cli.options import now_option, playbook_option


@click.command(name="owed")
@click.argument("file")
@playbook_option
@now_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.pass_context
def command(ctx: click.Context, file: str, playbook: str, now: str | None, as_json: bool) -> None:
    """Print what is owed in the sale that the journal FILE tells, by when and why.

    With - as FILE, standard input is read. The exit status is 1 when the file has problems;
    every one of them is printed, and what could be read is answered all the same.

    \b
    Examples:
      takt owed sale.journal
      takt owed sale.journal --now "2026-03-09 10:00" --playbook courier-shop
      takt owed - --json < sale.journal
    """
    from takt.cli.owed_json import as_document
    from takt.cli.owed_text import as_text
    from takt.cli.sale_file import one_line, open_sale
    from takt.journey import derive

    sale = open_sale(file, playbook, now)
    derivation = derive(sale.journey, sale.playbook, sale.now)
    problems = sale.problems
    if as_json:
        click.echo(as_document(derivation, sale.playbook.zone, problems))
    else:
        click.echo(as_text(sale, derivation))
        for problem in problems:
            click.echo(one_line(problem), err=True)
    if problems:
        ctx.exit(1)
