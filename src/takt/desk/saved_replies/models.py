"""What the shop says again and again: one card with a face in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import ShopRow
from takt.desk.accounts.stored_files import StoredFile


class SavedReply(ShopRow):
    """A card of the shop's own, or its own faces of a ready card (the one of the same `name`)."""

    name = models.SlugField(_("name"), max_length=60)
    title = models.CharField(_("title"), max_length=120, blank=True)
    """Empty for a ready card, whose title the pages word."""
    faces = models.JSONField(default=dict)
    """The text by language; a language that is missing has the ready card's, if there is one."""
    hidden = models.BooleanField(default=False)
    """A ready card can't be deleted, only put away."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "name"], name="one_reply_per_name")]

    def __str__(self) -> str:
        return self.title or self.name


class ReplyFile(StoredFile):
    """A file that goes along with the letter into which its card is put."""

    reply = models.ForeignKey(SavedReply, on_delete=models.CASCADE, related_name="files")
