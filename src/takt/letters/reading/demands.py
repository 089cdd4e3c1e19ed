"""What a letter asks for or tells of, by the phrases of `data/reading/demands.<language>.txt`.

Phrases know what the language says; a small linear model, trained on labelled letters, adds what it
is sure of and chooses where no phrase is found. Several demands may hold; a letter with words in it
has at least one.
"""

from takt.letters import LANGUAGES
from takt.letters.linear import load
from takt.letters.phrase_words import tokens
from takt.letters.phrases import phrases

DEMANDS = (
    "availability",
    "size_or_fit",
    "price",
    "payment",
    "delivery_cost",
    "delivery_time",
    "delivery_status",
    "address_change",
    "order_change",
    "cancel",
    "discount",
    "free_shipping",
    "faster",
    "custom_made",
    "return",
    "exchange",
    "refund",
    "defect",
    "wrong_item",
    "missing_item",
    "invoice",
    "review",
    "gift_wrap",
    "recommendation",
    "warranty",
    "material_or_care",
    "thanks",
    "other",
)
SURE = 0.45  # how likely the model must find a demand that no phrase tells of


def find_demands(own: str, language: str | None) -> tuple[str, ...]:
    """The demands of a letter's own words, in the order of `DEMANDS`; none without any word."""
    if not any(character.isalpha() for character in own):
        return ()
    found = told_by_phrases(own, language)
    likely = load("demands").probabilities(own)
    found |= {demand for demand, likelihood in likely.items() if likelihood > SURE}
    found = found or {max(likely, key=lambda demand: likely[demand])}
    return tuple(demand for demand in DEMANDS if demand in found)


def told_by_phrases(own: str, language: str | None) -> set[str]:
    """The demands of which a phrase stands in the letter; `None` looks in every language."""
    languages = (language,) if language in LANGUAGES else LANGUAGES
    return {found.section for found in phrases("reading/demands", *languages).find(tokens(own))}
