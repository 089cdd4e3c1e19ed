"""Who works here: shops, the people who sign in, and the shop's connected accounts."""

import secrets
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.sealing import opened, sealed
from takt.desk.phrases import PhraseField


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: str) -> "User":
        """Add a person who signs in with `email`; without a password they can't sign in yet."""
        user = self.model(email=self.normalize_email(email).casefold(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person who signs in. What they may see is decided by the shops they are a teammate of."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language of the pages"), max_length=5, blank=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.name or self.email


class Shop(models.Model):
    """The tenant. Every other row belongs to one, and no query crosses two."""

    name = models.CharField(_("name of the shop"), max_length=200)
    slug = models.SlugField(_("address of the desk"), unique=True)
    language = models.CharField(_("language of the letters"), max_length=5, default="uk")
    zone_name = models.CharField(_("time zone"), max_length=64, default="Europe/Kyiv")
    signature = models.TextField(_("signature under letters"), blank=True)
    country = models.CharField(_("country of phone numbers"), max_length=2, default="UA")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone_name)


class ShopRow(models.Model):
    """A row that belongs to a shop; `Model.objects.filter(shop=…)` is how every query begins."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)

    class Meta:
        abstract = True


class Teammate(ShopRow):
    """A person answering for the shop."""

    class Role(models.TextChoices):
        OWNER = "owner", _("owner")
        TEAMMATE = "teammate", _("teammate")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="teammates")
    role = models.CharField(max_length=10, choices=Role, default=Role.TEAMMATE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "user"], name="one_teammate_per_shop_and_user")
        ]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def is_owner(self) -> bool:
        return self.role == self.Role.OWNER


def _token() -> str:
    return secrets.token_urlsafe(24)


class Inbox(ShopRow):
    """One connected account of a channel: a mailbox, a WooCommerce shop, a folder of files."""

    channel = models.CharField(_("channel"), max_length=30)
    name = models.CharField(_("name of the connection"), max_length=200)
    address = models.CharField(_("address"), max_length=320, blank=True)
    settings = models.JSONField(default=dict, blank=True)
    sealed_secrets = models.TextField(blank=True, editable=False)
    """Passwords and keys, of no use without the desk's secret key; `secrets` opens them."""
    token = models.CharField(max_length=64, unique=True, default=_token, editable=False)
    cursor = models.JSONField(default=dict, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    last_success_at = models.DateTimeField(null=True, blank=True)
    last_problem = PhraseField(blank=True)

    class Meta:
        verbose_name_plural = "inboxes"
        indexes = [models.Index(fields=["shop", "channel"], name="inbox_by_channel")]

    def __str__(self) -> str:
        return self.name

    @property
    def secrets(self) -> dict[str, str]:
        """By the names of the form's fields; to be set as a whole. None where they are lost."""
        return opened(self.sealed_secrets) or {}

    @secrets.setter
    def secrets(self, secrets: Mapping[str, str]) -> None:
        self.sealed_secrets = sealed(secrets)

    @property
    def has_lost_secrets(self) -> bool:
        """Whether they were sealed with another secret key: then they must be typed again."""
        return opened(self.sealed_secrets) is None
