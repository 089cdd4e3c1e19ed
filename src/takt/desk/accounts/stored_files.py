"""Files kept in the database, so that a backup has them."""

from typing import Any, Self

from django.db import models

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import ShopRow


class StoredFile(ShopRow):
    """A file and whose it is: each model that builds on this says what it goes with."""

    name = models.CharField(max_length=300)
    content_type = models.CharField(max_length=200)
    size = models.PositiveIntegerField()
    """In bytes; the content itself is read only where it is wanted."""
    content = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @classmethod
    def holding(cls, file: AttachedFile, **owner: Any) -> Self:
        """A row, not yet written, with that file; `owner` gives the shop and the other fields."""
        return cls(
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            content=file.content,
            **owner,
        )

    def as_attached(self) -> AttachedFile:
        return AttachedFile(self.name, self.content_type, bytes(self.content))
