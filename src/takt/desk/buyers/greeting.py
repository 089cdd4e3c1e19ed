"""How a buyer is greeted, and the correction that a seller makes once (A5)."""

from dataclasses import dataclass

from takt.desk.buyers.models import Buyer
from takt.letters import LANGUAGES, address
from takt.letters.greeted import greets_by_itself
from takt.letters.text_data import said_at

_BETWEEN = " ,!"  # a greeting and the form, and what stands behind both


@dataclass(frozen=True)
class Greeting:
    """The greeting line of letters in one language; `correction` is "" where none was made."""

    language: str
    line: str
    correction: str


def greeting_line(buyer: Buyer, language: str) -> str:
    """The line that a letter to this buyer begins with, e.g. "Добрий день, Олено!"."""
    correction = buyer.salutations.get(language, "")
    return address.greeting(buyer.name, language, correction=correction)


def greetings_of(buyer: Buyer) -> list[Greeting]:
    """The lines in all languages, the one of this buyer's letters first."""
    ordered = sorted(LANGUAGES, key=lambda language: language != buyer.language)
    return [
        Greeting(language, greeting_line(buyer, language), buyer.salutations.get(language, ""))
        for language in ordered
    ]


def correct_greeting(buyer: Buyer, language: str, form: str) -> Buyer:
    """Address the buyer so from now on in letters of that language; "" takes a correction back.

    `form` is what stands after the greeting ("пане професоре"), or a greeting as a whole.

    Raises `ValueError` for a language that letters are not written in.
    """
    if language not in LANGUAGES:
        raise ValueError(f"letters are written in {', '.join(LANGUAGES)}, not in {language!r}")
    kept = {known: text for known, text in buyer.salutations.items() if known != language}
    form = _for_any_hour(form)
    buyer.salutations = kept | ({language: form} if form else {})
    buyer.save(update_fields=["salutations"])
    return buyer


def _for_any_hour(typed: str) -> str:
    """What was typed, without a greeting that most hours belie: "Добрий вечір, пане професоре!"."""
    form = typed.strip()
    greeting = said_at("address/greetings-of-hours", form, 0, LANGUAGES)
    if greeting and form[greeting.end() :][:1] in _BETWEEN:
        form = form[greeting.end() :]
    return form.strip(_BETWEEN) if not greets_by_itself(form) else form
