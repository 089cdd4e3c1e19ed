"""Folded words of buyers, orders and messages: what is written any way is found any way."""

from django.db import models

from takt.desk.accounts.models import ShopRow
from takt.desk.orders.models import Journey
from takt.desk.search.fields import FoldedField


class Word(ShopRow):
    """One folded word of one thing; found by its beginning, so every word form is found."""

    class Kind(models.TextChoices):
        BUYER = "buyer"
        ORDER = "order"
        MESSAGE = "message"

    kind = models.CharField(max_length=10, choices=Kind)
    object_id = models.BigIntegerField()
    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, null=True, blank=True)
    word = FoldedField(max_length=60)

    class Meta:
        indexes = [
            models.Index(fields=["shop", "word"], name="things_by_word"),
            models.Index(fields=["kind", "object_id"], name="words_of_thing"),
        ]

    def __str__(self) -> str:
        return self.word
