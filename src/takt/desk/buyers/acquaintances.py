"""Who some persons are: known by their addresses, else new. For one person or for many at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from takt.desk.accounts.models import Shop
from takt.desk.buyers.joining import join_buyers, may_join, suggest_join
from takt.desk.buyers.models import Buyer, BuyerAddress, JoinSuggestion
from takt.desk.buyers.person import Address, Person, names_agree
from takt.desk.buyers.queries import buyers_by_address, has_other
from takt.desk.rows import create_rows

_PHONE, _EMAIL = BuyerAddress.Kind.PHONE, BuyerAddress.Kind.EMAIL


class Acquaintances:
    """Buyers by address. Who is new is there for the next person at once; `save` writes them."""

    def __init__(self, shop: Shop, addresses: Iterable[Address]) -> None:
        self._shop = shop
        self._known = buyers_by_address(shop, list(addresses))
        self._new: list[Buyer] = []
        self._learnt: list[BuyerAddress] = []
        self._changed: list[Buyer] = []

    @property
    def buyers(self) -> list[Buyer]:
        """Those written and known by some address, each once."""
        return list({buyer.pk: buyer for buyer in self._known.values() if buyer.pk}.values())

    def know(self, person: Person, addresses: Sequence[Address], *, now: datetime) -> Buyer:
        """The one buyer this person is, known by any of these addresses, else a new one.

        Addresses of two buyers in one person join those two where that is safe (`may_join`).
        Where it is not, the stronger address decides and the join is only suggested: strangers
        made one are worse than one person seen twice.
        """
        known = {a: self._known[a] for a in addresses if a in self._known}
        buyer, why = _recognise(person, addresses, known)
        if buyer is None:
            buyer = Buyer(shop=self._shop, name=person.name.strip()[:300], created_at=now)
            self._new.append(buyer)
        self._settle(buyer, known, why, now=now)
        self.learn(buyer, person, addresses)
        return buyer

    def _settle(
        self, buyer: Buyer, known: dict[Address, Buyer], why: JoinSuggestion.Why, *, now: datetime
    ) -> None:
        others = {id(other): other for other in known.values() if other is not buyer}
        if others:
            self.save()  # rows are moved and named by their keys
        for other in others.values():
            if why == JoinSuggestion.Why.ADDRESSES and may_join(buyer, other):
                join_buyers(buyer, other, now=now)
                self._known |= {a: buyer for a, held_by in known.items() if held_by is other}
            else:
                suggest_join(buyer, other, why=why, now=now)

    def learn(self, buyer: Buyer, person: Person, addresses: Sequence[Address]) -> None:
        """Add what the material says and the desk did not know; what it knew stays as it was."""
        for kind, value in addresses:
            if (kind, value) not in self._known:
                self._known[kind, value] = buyer
                row = BuyerAddress(shop=self._shop, buyer=buyer, kind=kind, value=value)
                self._learnt.append(row)
        told = {"name": person.name.strip()[:300], "language": person.language}
        news = {
            field: value for field, value in told.items() if value and not getattr(buyer, field)
        }
        for field, value in news.items():
            setattr(buyer, field, value)
        if news and buyer.pk:
            self._changed.append(buyer)

    def save(self) -> None:
        """Write what is new: buyers, their addresses, what was learnt of those known before."""
        create_rows(self._new)
        create_rows(self._learnt)
        if self._changed:
            Buyer.objects.bulk_update(self._changed, ["name", "language"])
        self._new, self._learnt, self._changed = [], [], []


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
