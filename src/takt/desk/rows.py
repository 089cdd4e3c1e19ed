"""Many rows by one prepared statement, where Django's own ways cost more than the rows.

`bulk_update` builds an expression for every field of every row, and `bulk_create` a model for
every row. Both are right for most things; intake of a batch of letters is where it is felt.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.db import connection, models

if TYPE_CHECKING:
    Column = models.Field[Any, Any]


def update_rows(rows: Sequence[models.Model], fields: Sequence[str]) -> None:
    """Write these fields of stored rows of one model, as they stand on each row."""
    if not rows:
        return
    columns = _columns(type(rows[0]), fields)
    assigned = ", ".join(f"{_quoted(column)} = %s" for column in columns)
    table, key = _table(type(rows[0])), type(rows[0])._meta.pk
    statement = f"UPDATE {table} SET {assigned} WHERE {_quoted(key)} = %s"  # noqa: S608  own names
    _run(statement, ([_value(column, row) for column in (*columns, key)] for row in rows))


def insert_rows(
    model: type[models.Model], fields: Sequence[str], values: Iterable[Sequence[Any]]
) -> None:
    """Add rows by plain values in the order of `fields`; their keys are not told."""
    columns = ", ".join(map(_quoted, _columns(model, fields)))
    places = ", ".join(["%s"] * len(fields))
    _run(f"INSERT INTO {_table(model)} ({columns}) VALUES ({places})", values)  # noqa: S608  own names


def _columns(model: type[models.Model], fields: Sequence[str]) -> "list[Column]":
    return [
        column for column in map(model._meta.get_field, fields) if isinstance(column, models.Field)
    ]


def _value(column: "Column", row: models.Model) -> Any:
    return column.get_db_prep_save(getattr(row, column.attname), connection)


def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _quoted(column: "Column") -> str:
    return connection.ops.quote_name(str(column.column))


def _run(statement: str, values: Iterable[Sequence[Any]]) -> None:
    if values := list(values):
        with connection.cursor() as cursor:
            cursor.executemany(statement, values)
