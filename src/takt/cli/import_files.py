"""`takt import`: mail, orders, items and journals from files."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

KINDS = ("mail", "orders", "items", "journal")
KIND_BY_SUFFIX = {
    ".eml": "mail",
    ".mbox": "mail",
    ".mbx": "mail",
    ".csv": "orders",
    ".tsv": "orders",
    ".journal": "journal",
}


@click.command(name="import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--shop", "slug", help="The shop: <slug> of /s/<slug>/. Needed when there are several."
)
@click.option("--inbox", "inbox_name", help="The mail account, by name, when the shop has several.")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    help="What it is; else seen from the name, and for CSV from its headings.",
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="FIELD=COLUMN",
    help='Which column is which, for CSV: --map number="Order no.". May be repeated.',
)
@click.option("--dry-run", is_flag=True, help="Say what would be taken in, and keep nothing.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: Sequence[Path],
    slug: str | None,
    inbox_name: str | None,
    kind: str | None,
    pairs: Sequence[str],
    dry_run: bool,
) -> None:
    """Take in mail (.eml, mbox, Maildir, folders), orders or items (CSV), journals.

    The same file again adds nothing. What can't be read is reported with its place, what was
    found and what was expected; the rest is kept. The exit status is 1 where there was any.

    \b
    Examples:
      takt import orders.csv --dry-run
      takt import stock.csv --kind items --map sku=Артикул --map title=Назва
      takt import ~/Maildir
      takt import sale.journal
    """
    from takt.cli.desk import open_desk

    mapping = dict(map(_pair, pairs))
    kinds = [_kind_of(path, mapping, kind) for path in paths]
    open_desk()
    from takt.cli.importing import Importer
    from takt.cli.migrating import upgrade

    now = datetime.now(UTC)
    upgrade(now=now)
    importer = Importer.for_shop(slug, inbox_name, mapping=mapping, dry_run=dry_run, now=now)
    problems = 0
    for path, what in zip(paths, kinds, strict=True):
        result = importer.take(path, what)
        click.echo(f"{path}: {result.summary}{' (dry run: nothing is kept)' * dry_run}")
        for problem in result.problems:
            click.echo(f"{path}:{problem}", err=True)
        problems += len(result.problems)
    if problems:
        ctx.exit(1)


def _kind_of(path: Path, mapping: Mapping[str, str], said: str | None) -> str:
    if path.is_dir():
        if said not in (None, "mail"):
            raise click.UsageError(f"{path}: found a folder, expected a file of {said}.")
        return "mail"
    return said or _seen_kind(path, mapping)


def _seen_kind(path: Path, mapping: Mapping[str, str]) -> str:
    from takt.channels.files.kinds import holds_items

    if (kind := KIND_BY_SUFFIX.get(path.suffix.lower())) is None:
        raise click.UsageError(
            f"{path}: its name does not say what it is; add --kind {'|'.join(KINDS)}."
        )
    if kind == "orders" and holds_items(path.read_bytes(), mapping):
        return "items"
    return kind


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not (field and equals and column):
        raise click.UsageError(f"--map: found “{text}”, expected FIELD=COLUMN, as in number=Nr")
    return field, column
