"""Greetings that a person typed whole: "Hello Zbyszek", "Szanowny Panie Profesorze,"."""

import re

from takt.letters import LANGUAGES
from takt.letters.text_data import said_at

_FULL_STOP = re.compile(r"(?<=\w{4})\.$")  # and not that of "Jr."
_DEAR = "Dear "  # in English a comma stands after it


def greets_by_itself(typed: str) -> bool:
    """Whether it begins with a greeting of any language, or with "Dear" and its like.

    "Шановний" must have its capital: "шановний пане Іване" is a form that a greeting goes before.
    """
    return _begins(typed, "address/greetings") or (
        typed[:1].isupper() and _begins(typed, "address/dear")
    )


def with_its_mark(typed: str) -> str:
    """The greeting with the mark at its end, its own where it has one."""
    typed = _FULL_STOP.sub("", typed)
    if typed.endswith(("!", ",", "…")):
        return _capital(typed)
    return _capital(typed) + ("," if typed.startswith(_DEAR) else "!")


def _begins(typed: str, purpose: str) -> bool:
    """Whether one of these words stands first, and not "Hi" in "Hilary"."""
    said = (said_at(purpose, typed, 0, (language,)) for language in LANGUAGES)
    return any(one and not typed[one.end() :][:1].isalpha() for one in said)


def _capital(typed: str) -> str:
    return typed[:1].upper() + typed[1:]
