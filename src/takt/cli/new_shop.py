"""Opening a shop: the shop, its first playbook, its owner. All or nothing."""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from takt.cli.countries import country_of
from takt.desk.accounts.models import Shop, Teammate, User
from takt.desk.playbooks.operations import save_playbook

LONGEST = 50
"""An address of a shop, in characters."""


class CannotOpenError(Exception):
    """The shop can't be opened as asked; the message says what to change."""


def open_shop(
    *,
    shop_name: str,
    owner: str,
    ask_password: Callable[[], str],
    now: datetime,
    slug: str | None = None,
    language: str = "uk",
    zone: str = "Europe/Kyiv",
    country: str | None = None,
    playbook: str = "maker",
    owner_name: str = "",
) -> Shop:
    """Make the shop and its owner; a person who signs in already keeps their password.

    Without a `country` (two letters) it is that of the zone.
    Raises `CannotOpenError` where the address is taken or the password too weak.
    """
    shop = Shop(
        name=shop_name,
        slug=_free_slug(slug or slugify(_latin(shop_name))[:LONGEST] or "shop"),
        language=language,
        zone_name=zone,
        country=country or country_of(zone),
    )
    user = User.objects.filter(email__iexact=owner).first()
    # Before the transaction: a person types it, and a running desk must be able to write meanwhile.
    password = "" if user else _good(ask_password())
    # The playbook works by the zone it names, so the shop's own must be in it from the first day.
    text = f'extends = "{playbook}"\nzone = "{zone}"\n'
    with transaction.atomic():
        shop.save()
        save_playbook(shop, text=text, by=None, now=now)
        user = user or User.objects.create_user(owner, password, name=owner_name)
        Teammate.objects.create(shop=shop, user=user, role=Teammate.Role.OWNER)
    return shop


def _free_slug(slug: str) -> str:
    if Shop.objects.filter(slug=slug).exists():
        raise CannotOpenError(f"/s/{slug}/ is another shop's address; choose another with --slug.")
    return slug


def _good(password: str) -> str:
    if why_not := weakness(password):
        raise CannotOpenError(f"the password won't do: {why_not}")
    return password


def weakness(password: str) -> str:
    """Why a password won't do; empty where it will."""
    try:
        validate_password(password)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


_LATIN = str.maketrans(
    dict(zip("абвгґдезийіклмнопрстуфыэł", "abvhgdezyyiklmnoprstufyel", strict=True))
    | {"є": "ye", "ж": "zh", "ї": "yi", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"}
    | {"щ": "shch", "ю": "yu", "я": "ya", "ё": "yo", "ъ": "", "ь": ""}
)


def _latin(name: str) -> str:
    """A name in letters that an address may have: «Бурштин» → burshtyn."""
    return name.casefold().translate(_LATIN)
