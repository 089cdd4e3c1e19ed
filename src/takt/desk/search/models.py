"""Folded words of buyers, orders and messages: what is written any way is found any way."""

from django.db import models

from takt.desk.accounts.models import Shop, ShopRow
from takt.desk.search.fields import FoldedField


class Word(ShopRow):
    """One folded word of one thing; found by its beginning, so every word form is found.

    A letter has dozens of them, so a row has no column and no index that no query asks for.
    """

    class Kind(models.TextChoices):
        BUYER = "buyer"
        ORDER = "order"
        MESSAGE = "message"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, db_index=False)
    """Found by `things_by_word`, which begins with it."""
    kind = models.CharField(max_length=10, choices=Kind)
    object_id = models.BigIntegerField()
    word = FoldedField(max_length=60)

    class Meta:
        indexes = [
            models.Index(fields=["shop", "word"], name="things_by_word"),
            models.Index(fields=["kind", "object_id"], name="words_of_thing"),
        ]

    def __str__(self) -> str:
        return self.word
