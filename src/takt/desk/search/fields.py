"""A column whose order is that of code points on every database."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class FoldedField(models.CharField[str, str]):
    """Folded text, found by its beginning with a range on a plain index.

    PostgreSQL sorts by the rules of a language unless told otherwise, and then words with one
    beginning need not stand together; SQLite sorts by bytes anyway.
    """

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        parameters: dict[str, Any] = dict(super().db_parameters(connection))
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def beginning_with(prefix: str) -> tuple[str, str]:
    """The two ends of the range of all texts that begin so."""
    return prefix, prefix + chr(0x10FFFF)
