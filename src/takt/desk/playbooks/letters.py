"""The words of the shop's letters and its public terms."""

from collections.abc import Sequence

from takt.desk.accounts.models import Shop
from takt.desk.playbooks.models import LetterText, Term
from takt.letters import ready


def wording_of(shop: Shop, name: str, language: str) -> ready.LetterText:
    """The shop's own wording of a letter, else the shipped one.

    Raises `KeyError`, with the names there are, for a letter that neither knows.
    """
    own = LetterText.objects.filter(shop=shop, name=name, language=language).first()
    if own is None:
        return ready.letter(name, language)
    shipped = ready.letter(name, language) if name in ready.names() else None
    return ready.LetterText(own.subject, own.body, bool(shipped and shipped.marketing))


def own_wordings(shop: Shop) -> dict[tuple[str, str], LetterText]:
    """Every wording of the shop's own by letter and language."""
    return {(row.name, row.language): row for row in LetterText.objects.filter(shop=shop)}


def letter_names(shop: Shop) -> Sequence[str]:
    """The shipped letters and those the shop has added."""
    own = LetterText.objects.filter(shop=shop).values_list("name", flat=True)
    return sorted({*ready.names(), *own})


def terms_of(shop: Shop, language: str) -> dict[str, str]:
    """The shop's terms in that language, by placeholder; those not written down are left out."""
    rows = Term.objects.filter(shop=shop, language=language)
    return dict(rows.values_list("name", "text"))
