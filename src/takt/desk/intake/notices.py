"""Marketplace notices: "New message for order #59016723331" from an address that is nobody's."""

import re
from collections.abc import Sequence

from takt.desk.buyers.models import Buyer
from takt.desk.buyers.person import Person, fold_email, names_agree
from takt.desk.intake.incoming import IncomingMessage
from takt.letters.reading import find_order_numbers
from takt.letters.text_data import is_said

_NOBODY = re.compile(r"\b(?:no|not|do-?not)[-_.]?reply\b|\bnoreply|\bdonotreply|\bnotif", re.I)


def notice_number(incoming: IncomingMessage) -> str:
    """The order number that a notice is about; empty where this is no notice or names none."""
    if not is_from_nobody(incoming):
        return ""
    numbers = find_order_numbers(incoming.subject) or find_order_numbers(incoming.text[:2000])
    return numbers[0] if numbers else ""


def is_from_nobody(incoming: IncomingMessage) -> bool:
    """Whether the sender's address stands for no person, so that nobody may be known by it."""
    return incoming.automatic in ("no-reply", "notification") or bool(
        _NOBODY.search(incoming.person.email.partition("@")[0])
    )


def carries_buyers_words(incoming: IncomingMessage) -> bool:
    """Whether a notice says that a buyer wrote and waits."""
    return is_said("reading/buyer-writes", f"{incoming.subject}\n{incoming.text[:500]}")


def thread_of_notice(incoming: IncomingMessage, number: str) -> str:
    """A thread id of our own for all notices of one sender about one order."""
    return f"notice:{fold_email(incoming.person.email)}:{number}"


def buyer_of_order(buyers: Sequence[Buyer], person: Person) -> Buyer | None:
    """Whose order it is of those who have one of that number, if the name may be theirs.

    The name beside a no-reply address is often the marketplace's, so a name that says nothing
    of a person does not contradict; two orders of one number in two outside shops do.
    """
    if len(buyers) == 1:
        return buyers[0]
    agreeing = [b for b in buyers if person.name and names_agree(b.name, person.name)]
    return agreeing[0] if len(agreeing) == 1 else None
