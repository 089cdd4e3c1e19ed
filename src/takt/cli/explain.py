"""`takt explain`: how one next action came about."""

from collections.abc import Sequence

import click

from takt.cli.options import now_option, playbook_option
from takt.journey import Derivation, NextAction


@click.command(name="explain")
@click.argument("file")
@click.argument("action")
@playbook_option
@now_option
@click.pass_context
def command(ctx: click.Context, file: str, action: str, playbook: str, now: str | None) -> None:
    """Say how ACTION came about in the sale of FILE: the event, the play, the clock.

    ACTION is the id that `takt owed` prints, or the name of a play where it has one
    action only.

    \b
    Examples:
      takt explain sale.journal greeting
      takt explain sale.journal greeting@2026-03-06T17:50 --playbook courier-shop
    """
    from takt.cli.sale_file import one_line, open_sale
    from takt.journey import derive, explain

    sale = open_sale(file, playbook, now)
    derivation = derive(sale.journey, sale.playbook, sale.now)
    wanted = find_action(action, derivation.actions) or find_action(action, derivation.settled)
    if wanted is None:
        raise click.UsageError(_what_there_is(action, derivation))
    explanation = explain(sale.journey, sale.playbook, sale.now, wanted.id)
    click.echo("\n".join(explanation.lines()))
    for problem in sale.problems:
        click.echo(one_line(problem), err=True)
    if sale.problems:
        ctx.exit(1)


def find_action(asked: str, actions: Sequence[NextAction]) -> NextAction | None:
    """The one meant by an id, or by the name of a play that has just one here."""
    meant = [one for one in actions if one.id == asked] or [
        one for one in actions if one.play == asked
    ]
    return meant[0] if len(meant) == 1 else None


def _what_there_is(asked: str, derivation: Derivation) -> str:
    ids = [one.id for one in (*derivation.actions, *derivation.settled)]
    if not ids:
        return f"action: found “{asked}”, but nothing has ever been owed in this sale."
    return "\n  ".join([f"action: found “{asked}”, expected one of:", *ids])
