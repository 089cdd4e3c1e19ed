"""Knowing a buyer again: find, learn, add."""

from collections.abc import Sequence
from datetime import datetime

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.buyers.joining import join_buyers, may_join, suggest_join, undo_join
from takt.desk.buyers.models import Buyer, BuyerAddress, JoinSuggestion
from takt.desk.buyers.person import Address, Person, addresses_of, names_agree
from takt.desk.buyers.queries import buyers_by_address, has_other

__all__ = ["join_buyers", "know_buyer", "learn", "suggest_join", "undo_join"]

_PHONE, _EMAIL = BuyerAddress.Kind.PHONE, BuyerAddress.Kind.EMAIL


def know_buyer(shop: Shop, person: Person, *, inbox: Inbox | None, now: datetime) -> Buyer:
    """The one buyer this person is, known by any of their addresses, else added.

    Addresses of two buyers in one person join those two where that is safe (`may_join`). Where
    it is not, the stronger address decides and the join is only suggested: strangers made one
    are worse than one person seen twice.
    """
    addresses = addresses_of(person, shop, inbox.pk if inbox else None)
    known = buyers_by_address(shop, addresses)
    buyer, why = _recognise(person, addresses, known)
    if buyer is None:
        buyer = Buyer.objects.create(shop=shop, name=person.name.strip()[:300], created_at=now)
    for other in dict.fromkeys(known.values()):
        if other == buyer:
            continue
        if why == JoinSuggestion.Why.ADDRESSES and may_join(buyer, other):
            join_buyers(buyer, other, now=now)
        else:
            suggest_join(buyer, other, why=why, now=now)
    return _learn(buyer, person, [a for a in addresses if a not in known])


def _recognise(
    person: Person, addresses: Sequence[Address], known: dict[Address, Buyer]
) -> tuple[Buyer | None, JoinSuggestion.Why]:
    """The buyer of the strongest known address, and what any doubt would be about."""
    if not known:
        return None, JoinSuggestion.Why.ADDRESSES
    (kind, _), buyer = next(iter(known.items()))
    if kind == _PHONE and _only_shares_phone(buyer, person, addresses):
        return None, JoinSuggestion.Why.PHONE
    return buyer, JoinSuggestion.Why.ADDRESSES


def _only_shares_phone(buyer: Buyer, person: Person, addresses: Sequence[Address]) -> bool:
    """A household's phone: another name and another e-mail beside the same number."""
    other_email = any(has_other(buyer, a) for a in addresses if a[0] == _EMAIL)
    return other_email and not names_agree(buyer.name, person.name)


def learn(buyer: Buyer, person: Person, addresses: Sequence[Address]) -> Buyer:
    """Add what the material says and the desk did not know; what it knew stays as it was."""
    known = buyers_by_address(buyer.shop, addresses)
    return _learn(buyer, person, [a for a in addresses if a not in known])


def _learn(buyer: Buyer, person: Person, new: Sequence[Address]) -> Buyer:
    if new:
        BuyerAddress.objects.bulk_create(
            BuyerAddress(shop_id=buyer.shop_id, buyer=buyer, kind=kind, value=value)
            for kind, value in new
        )
    news = {
        field: value
        for field, value in (("name", person.name.strip()[:300]), ("language", person.language))
        if value and not getattr(buyer, field)
    }
    if news:
        for field, value in news.items():
            setattr(buyer, field, value)
        buyer.save(update_fields=list(news))
    return buyer
