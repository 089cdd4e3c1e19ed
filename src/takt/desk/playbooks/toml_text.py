"""Editing single keys of a TOML text while the rest of it stays as the shop wrote it."""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

import tomlkit

Change = str | bool | Sequence[str] | None
"""A new value; `None` takes the key away."""


def with_changes(text: str, changes: Mapping[tuple[str, ...], Change]) -> str:
    """`text` with each key (path of table names and key) set, or taken away for `None`.

    The text must be TOML; comments, order and spacing of what is not changed stay.
    """
    document = tomlkit.parse(text)
    for (*tables, key), value in changes.items():
        table = _table(document, tables)
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value
    return tomlkit.dumps(document)


def _table(document: MutableMapping[str, Any], names: Sequence[str]) -> MutableMapping[str, Any]:
    """The table of that path, made where it is not there."""
    for name in names:
        if name not in document:
            document[name] = tomlkit.table()
        document = document[name]
    return document
