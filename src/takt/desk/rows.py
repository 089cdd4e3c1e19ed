"""Many rows by one prepared statement, where Django's own ways cost more than the rows.

`bulk_update` builds an expression for every field of every row, and `bulk_create` one for every
value of every row. Both are right for most things; intake of a batch of letters is where it is
felt. The statements are the same for SQLite and PostgreSQL.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    Column = models.Field[Any, Any]

MOST_VALUES = 900
"""SQLite may be built to take no more than 999 values in one statement."""
_PLAIN = (
    models.CharField,
    models.TextField,
    models.ForeignKey,
    models.AutoField,
    models.BooleanField,
    models.IntegerField,
)
"""Columns whose values need no preparing."""


def create_rows(rows: Iterable[models.Model]) -> None:
    """Add rows of one model and give each its key. They may point to rows that have theirs now."""
    left = list(rows)
    if not left:
        return
    columns = _columns_to_fill(type(left[0]))
    most = MOST_VALUES // len(columns)
    for start in range(0, len(left), most):
        _create(left[start : start + most], columns)


def put_rows(
    rows: Sequence[models.Model], unique: Sequence[str], fields: Sequence[str] = ()
) -> None:
    """Add rows of one model; where one of the same `unique` is stored, write `fields` there.

    Their keys are not told.
    """
    if not rows:
        return
    columns = _columns_to_fill(type(rows[0]))
    named = ", ".join(_quoted(column) for column in _columns(type(rows[0]), unique))
    written = map(_quoted, _columns(type(rows[0]), fields))
    changes = ", ".join(f"{column} = EXCLUDED.{column}" for column in written)
    otherwise = f"UPDATE SET {changes}" if changes else "NOTHING"
    statement = f"{_insert(type(rows[0]), columns)} ON CONFLICT ({named}) DO {otherwise}"
    _run(statement, _values(columns, rows))


def update_rows(rows: Sequence[models.Model], fields: Sequence[str]) -> None:
    """Write these fields of stored rows of one model, as they stand on each row."""
    if not rows:
        return
    columns = _columns(type(rows[0]), fields)
    assigned = ", ".join(f"{_quoted(column)} = %s" for column in columns)
    table, key = _table(type(rows[0])), type(rows[0])._meta.pk
    statement = f"UPDATE {table} SET {assigned} WHERE {_quoted(key)} = %s"  # noqa: S608  own names
    _run(statement, _values([*columns, key], rows))


def insert_rows(
    model: type[models.Model],
    fields: Sequence[str],
    values: Iterable[Sequence[Any]],
    *,
    unless_there: bool = False,
) -> None:
    """Add rows by plain values in the order of `fields`; their keys are not told.

    With `unless_there` a row that a constraint holds to be there already is left out.
    """
    ending = " ON CONFLICT DO NOTHING" if unless_there else ""
    _run(_insert(model, _columns(model, fields)) + ending, values)


def _create(rows: Sequence[models.Model], columns: "Sequence[Column]") -> None:
    model, key = type(rows[0]), type(rows[0])._meta.pk
    more = f", ({_places(columns)})" * (len(rows) - 1)
    statement = f"{_insert(model, columns)}{more} RETURNING {_quoted(key)}"
    with _database().cursor() as cursor:
        cursor.execute(statement, list(chain.from_iterable(_values(columns, rows))))
        for row, (given,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = given
            row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def _insert(model: type[models.Model], columns: "Sequence[Column]") -> str:
    names = ", ".join(map(_quoted, columns))
    return f"INSERT INTO {_table(model)} ({names}) VALUES ({_places(columns)})"  # noqa: S608  own names


def _places(columns: "Sequence[Column]") -> str:
    return ", ".join(["%s"] * len(columns))


def _columns_to_fill(model: type[models.Model]) -> "list[Column]":
    return [column for column in model._meta.concrete_fields if not column.primary_key]


def _columns(model: type[models.Model], fields: Sequence[str]) -> "list[Column]":
    return [
        column for column in map(model._meta.get_field, fields) if isinstance(column, models.Field)
    ]


def _values(columns: "Sequence[Column]", rows: Iterable[models.Model]) -> Iterator[list[Any]]:
    """What stands in each row. Texts and keys go as they are, all else as the database has it."""
    names = [column.attname for column in columns]
    keys = [(at, c) for at, c in enumerate(columns) if isinstance(c, models.ForeignKey)]
    others = [(at, _preparing(c)) for at, c in enumerate(columns) if not isinstance(c, _PLAIN)]
    for row in rows:
        stored = vars(row)
        values = [stored[name] for name in names]
        for at, column in keys:
            if values[at] is None and column.is_cached(row):
                values[at] = _key_given_since(column, row)
        for at, prepared in others:
            values[at] = prepared(values[at])
        yield values


def _key_given_since(column: "Column", row: models.Model) -> Any:
    """A row that is pointed to may have got its key after it was named."""
    setattr(row, column.name, getattr(row, column.name))
    return getattr(row, column.attname)


def _preparing(column: "Column") -> Callable[[Any], Any]:
    """How the values of a column become what the database takes."""
    if type(column) is models.DateTimeField:
        return _moment
    return partial(column.get_db_prep_save, connection=_database())


@lru_cache(maxsize=1 << 12)
def _moment(value: datetime | None) -> Any:
    """Remembered: when a letter came is written in several rows."""
    return _database().ops.adapt_datetimefield_value(value)


def _database() -> BaseDatabaseWrapper:
    """The connection itself: `django.db.connection` looks for it at each touch."""
    return connections[DEFAULT_DB_ALIAS]


def _table(model: type[models.Model]) -> str:
    return _database().ops.quote_name(model._meta.db_table)


def _quoted(column: "Column") -> str:
    return _database().ops.quote_name(str(column.column))


def _run(statement: str, values: Iterable[Sequence[Any]]) -> None:
    if values := list(values):
        with _database().cursor() as cursor:
            cursor.executemany(statement, values)
