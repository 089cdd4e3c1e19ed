"""The shop's standing plan and the words of its letters: the shop's data, not the pages'."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import ShopRow


class PlaybookVersion(ShopRow):
    """The playbook as saved at one moment (TOML). The newest is in force; the others stay."""

    text = models.TextField(_("playbook"))
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )

    class Meta:
        indexes = [models.Index(fields=["shop", "-id"], name="newest_playbook")]

    def __str__(self) -> str:
        return f"{self.shop} {self.saved_at:%Y-%m-%d %H:%M}"


class LetterText(ShopRow):
    """The shop's own wording of a letter in one language; without it the ready one is used."""

    name = models.CharField(_("letter"), max_length=60)
    language = models.CharField(_("language"), max_length=5)
    subject = models.CharField(_("subject"), max_length=300)
    body = models.TextField(_("text"))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop", "name", "language"], name="one_text_per_letter_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"


class Term(ShopRow):
    """What the shop says in public about one thing (payment, returns …) in one language (A6).

    Letters write it out instead of sending the buyer to look for it (B2).
    """

    class Name(models.TextChoices):
        PAYMENT_TERMS = "payment_terms", _("how you are paid")
        PAYMENT_DETAILS = "payment_details", _("where to pay: a link or an account")
        DELIVERY_TERMS = "delivery_terms", _("how it is delivered, for how much")
        MAKING_TIME = "making_time", _("how long making takes")
        RETURN_TERMS = "return_terms", _("returns and exchanges")
        WARRANTY_TERMS = "warranty_terms", _("the warranty")
        GIFT_WRAPPING = "gift_wrapping", _("gift wrapping and what it costs")
        REVIEW_LINK = "review_link", _("where a review can be left")
        SHOP_ADDRESS = "shop_address", _("where buyers collect, and where they send things back to")
        SHOP_PHONE = "shop_phone", _("the shop's telephone")

    name = models.CharField(max_length=30, choices=Name)
    language = models.CharField(_("language"), max_length=5)
    text = models.TextField(_("text"))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop", "name", "language"], name="one_term_per_name_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"
