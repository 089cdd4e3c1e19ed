"""Who some material is from, as far as it says; and whether two names may be one person's."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import BuyerAddress

Address = tuple[BuyerAddress.Kind, str]
"""A kind and a value in the one form in which it is stored and compared."""


@dataclass(frozen=True)
class Person:
    """All that the material says of who it is from; any of it may be missing."""

    name: str = ""
    email: str = ""
    phone: str = ""
    """As written; intake brings it to E.164 by the country beside it, else by the shop's."""
    customer_id: str = ""
    """The outside shop's number for this person, within that inbox."""
    language: str = ""
    country: str = ""
    """ISO 3166 code, where the material bears one: a Polish phone in a Ukrainian shop."""


def addresses_of(person: Person, shop: Shop, inbox_id: int | None) -> tuple[Address, ...]:
    """What this person can be known by, strongest first: customer number, e-mail, phone.

    What is no address (a phone that cannot exist, an e-mail without an @) is left out: it
    would make strangers one person.
    """
    found: list[Address] = []
    if person.customer_id and inbox_id is not None:
        found.append((BuyerAddress.Kind.CUSTOMER, f"{inbox_id}:{person.customer_id}"))
    if email := fold_email(person.email):
        found.append((BuyerAddress.Kind.EMAIL, email))
    if person.phone and (phone := e164(person.phone, person.country, shop.country)):
        found.append((BuyerAddress.Kind.PHONE, phone))
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def fold_email(written: str) -> str:
    """The address in lower case; empty where it is none."""
    email = written.strip().casefold()
    local, at, domain = email.rpartition("@")
    return email if local and at and domain and len(email) <= 320 else ""


def e164(written: str, *countries: str) -> str:
    """`+380501234567`, read as of the first country in which it is valid; else empty."""
    for country in countries:
        try:
            number = phonenumbers.parse(written, country or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return ""


def names_agree(one: str, other: str) -> bool:
    """Whether both may name one person: equal, a part of the other, or missing."""
    words, others = _name_words(one), _name_words(other)
    return words <= others or others <= words


def _name_words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (c if c.isalnum() else "" if _is_mark(c) else " " for c in plain)
    return frozenset("".join(letters).split())


def _is_mark(character: str) -> bool:
    """Accents, and the apostrophes inside names (О'Коваль, О’Коваль, О`Коваль)."""
    return bool(unicodedata.combining(character)) or character in "'’ʼ`"
