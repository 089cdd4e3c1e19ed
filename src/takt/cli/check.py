"""`takt check`: what is wrong with a draft before it goes."""

import click


@click.command(name="check")
@click.argument("draft", default="-")
@click.option("--letter", metavar="FILE", help="The buyer's letter that the draft answers.")
@click.option("--context", metavar="JSON", help="What is known of the order, or a file with it.")
@click.option("--json", "for_programs", is_flag=True, help="Print JSON, for programs.")
@click.option("--jsonl", "many", is_flag=True, help="Read and print JSON lines, a draft a line.")
@click.pass_context
def command(
    ctx: click.Context,
    draft: str,
    letter: str | None,
    context: str | None,
    for_programs: bool,
    many: bool,
) -> None:
    """Print every remark on the letter in the file DRAFT: where, why, and how to mend it.

    With - (or without it) standard input is read. The exit status is 1 where a remark is a
    warning or a stop. With --jsonl each line is an object with "id", "draft", "letter" and
    "context"; the exit status is 1 where a line could not be read.

    \b
    Examples:
      takt check draft.txt --letter letter.txt
      takt check draft.txt --context '{"tracking": "20450000000000", "is_shipped": true}'
      takt check --jsonl drafts.jsonl > remarks.jsonl
    """
    from takt.cli.draft_context import context_of, given_context, passed_over
    from takt.cli.json_lines import BadRowError, answer_lines, as_json
    from takt.cli.remarks import as_dict, as_text, remarks_on_row
    from takt.cli.text_file import name_of, read_bytes, read_text
    from takt.letters.checking import check

    if many:
        _refuse_beside_lines(letter, context)
        ctx.exit(0 if answer_lines(read_bytes(draft), name_of(draft), remarks_on_row) else 1)
    if letter == draft == "-":
        raise click.UsageError("Standard input is the draft; give the letter in a file.")
    text, answered = read_text(draft, "draft"), read_text(letter, "letter") if letter else ""
    said = given_context(context)
    for line in passed_over(said):
        click.echo(f"--context: {line}", err=True)
    try:
        remarks = check(text, context_of(said, answered))
    except BadRowError as error:
        raise click.UsageError(f"--context: {error}") from error
    if for_programs:
        click.echo(as_json({"remarks": [as_dict(remark, text) for remark in remarks]}, indent=2))
    else:
        click.echo(as_text(remarks, text, name_of(draft)))
    ctx.exit(1 if any(remark.severity != "hint" for remark in remarks) else 0)


def _refuse_beside_lines(letter: str | None, context: str | None) -> None:
    """With --jsonl every draft has its own letter and context, in its line."""
    given = [name for name, value in (("--letter", letter), ("--context", context)) if value]
    if given:
        raise click.UsageError(
            f"found {' and '.join(given)} beside --jsonl, expected “letter” and “context” in each"
            " line"
        )
