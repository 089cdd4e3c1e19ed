"""Knowing a buyer again: find, learn, add."""

from collections.abc import Sequence
from datetime import datetime

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.buyers.acquaintances import Acquaintances
from takt.desk.buyers.joining import join_buyers, suggest_join, undo_join
from takt.desk.buyers.models import Buyer
from takt.desk.buyers.person import Address, Person, addresses_of

__all__ = ["join_buyers", "know_buyer", "learn", "suggest_join", "undo_join"]


def know_buyer(shop: Shop, person: Person, *, inbox: Inbox | None, now: datetime) -> Buyer:
    """The one buyer this person is (see `Acquaintances.know`), added where nobody knew them."""
    addresses = addresses_of(person, shop, inbox.pk if inbox else None)
    acquaintances = Acquaintances(shop, addresses)
    buyer = acquaintances.know(person, addresses, now=now)
    acquaintances.save()
    return buyer


def learn(buyer: Buyer, person: Person, addresses: Sequence[Address]) -> Buyer:
    """Add what the material says and the desk did not know; what it knew stays as it was."""
    acquaintances = Acquaintances(buyer.shop, addresses)
    acquaintances.learn(buyer, person, addresses)
    acquaintances.save()
    return buyer
