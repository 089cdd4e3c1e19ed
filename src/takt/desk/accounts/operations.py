"""Changing who works here and what is connected."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from takt.desk.accounts.models import Inbox, Shop, Teammate, User

SECRET = "secret_"  # noqa: S105 — the beginning of field names, not a secret


class LastOwner(Exception):  # noqa: N818  named for what happened
    """A shop needs an owner: make somebody else one first."""


def lock_shop(shop_id: int) -> None:
    """Let those who must not pass each other go one at a time, until the transaction ends.

    Two first letters of a stranger make one buyer; of two owners one stays. NO KEY, so that the
    shop's other rows can still be written meanwhile.
    """
    Shop.objects.select_for_update(no_key=True).values_list("pk").get(pk=shop_id)


def add_teammate(
    shop: Shop, *, email: str, name: str = "", password: str = "", role: str
) -> Teammate:
    """Let a person in; somebody who signs in here already keeps name and password.

    Who is in the shop already keeps the role as well.
    """
    with transaction.atomic():
        lock_shop(shop.pk)
        user = User.objects.filter(email=email.casefold()).first()
        if user is None:
            user = User.objects.create_user(email, password or None, name=name)
        defaults = {"role": role}
        return Teammate.objects.get_or_create(shop=shop, user=user, defaults=defaults)[0]


def change_role(teammate: Teammate, *, role: str) -> Teammate:
    """Raises `LastOwner` where nobody would be left who may change the shop."""
    with transaction.atomic():
        _check_owner_stays(teammate, role)
        teammate.role = role
        teammate.save(update_fields=["role"])
    return teammate


def remove_teammate(teammate: Teammate) -> None:
    """The person can't see the shop any more; what they did stays. May raise `LastOwner`."""
    with transaction.atomic():
        _check_owner_stays(teammate, "")
        teammate.delete()


def _check_owner_stays(teammate: Teammate, role: str) -> None:
    lock_shop(teammate.shop_id)  # two owners that leave at once would leave nobody
    owners = Teammate.objects.filter(shop=teammate.shop_id, role=Teammate.Role.OWNER)
    if role != Teammate.Role.OWNER and not owners.exclude(pk=teammate.pk).exists():
        raise LastOwner


def connect(inbox: Inbox, *, settings: Mapping[str, Any]) -> Inbox:
    """Keep a connection: `secret_…` fields go to the secrets; an empty one stays as it was.

    What the form does not ask for (a folder set by hand) stays too; what was wrong with the
    settings before is no longer said.
    """
    inbox.settings = inbox.settings | {
        k: v for k, v in settings.items() if not k.startswith(SECRET)
    }
    given = {k: v for k, v in settings.items() if k.startswith(SECRET) and v}
    inbox.secrets = inbox.secrets | given
    inbox.last_problem = ""
    inbox.save()
    return inbox
