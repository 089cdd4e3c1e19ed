"""`takt read`: what a buyer's letter says."""

import click


@click.command(name="read")
@click.argument("file", default="-")
@click.option("--json", "for_programs", is_flag=True, help="Print JSON, for programs.")
@click.option("--jsonl", "many", is_flag=True, help="Read and print JSON lines, a letter a line.")
@click.pass_context
def command(ctx: click.Context, file: str, for_programs: bool, many: bool) -> None:
    """Print what the letter in FILE says: language, mood, questions, what it asks for.

    FILE is plain text; with - (or without it) standard input is read. With --jsonl each line is an
    object with "id", "text" and perhaps "lang", the language known of the buyer, which counts where
    the letter leaves its own open; a line that can't be read is told on standard error, the others
    are answered, and the exit status is 1.

    \b
    Examples:
      takt read letter.txt
      takt read letter.txt --json
      takt read --jsonl letters.jsonl > readings.jsonl
    """
    from takt.cli.json_lines import answer_lines, as_json
    from takt.cli.reading_json import as_dict, read_row
    from takt.cli.reading_text import as_text
    from takt.cli.text_file import name_of, read_bytes, read_text
    from takt.letters.reading import read

    if many:
        answered = answer_lines(
            read_bytes(file, "letter"),
            name_of(file),
            read_row,
        )
        ctx.exit(0 if answered else 1)
    reading = read(read_text(file, "letter"))
    click.echo(as_json(as_dict(reading), indent=2) if for_programs else as_text(reading))
