"""What the standard library's reader of TOML complains of, as phrases."""

import re

from takt.journey.phrase import Phrase

_TWICE = re.compile(r"Cannot declare \((?P<names>.*)\) twice")
_ILLEGAL = re.compile(r"Illegal character (?P<character>.*)")

_LINE_ENDS = "Illegal character '\\n'"  # in a text in quotes, and nowhere else

_SAID = {
    str(phrase): phrase
    for phrase in (
        Phrase("Invalid value"),
        Phrase("Invalid statement"),
        Phrase("Invalid date or datetime"),
        Phrase("Invalid initial character for a key part"),
        Phrase("Expected '=' after a key in a key/value pair"),
        Phrase("Expected ']' at the end of a table declaration"),
        Phrase("Expected newline or end of document after a statement"),
        Phrase("Cannot overwrite a value"),
        Phrase("Unclosed array"),
        Phrase("Unclosed inline table"),
        Phrase("Unterminated string"),
        Phrase("Unescaped '\\' in a string"),
    )
}


def toml_words(complaint: str) -> str:
    """The complaint as a phrase; a rarer one as it is, in English."""
    if (twice := _TWICE.fullmatch(complaint)) is not None:
        names = re.findall(r"'([^']*)'", twice["names"])
        return Phrase("Cannot declare {key} twice", key=".".join(names))
    if complaint == _LINE_ENDS:
        return _SAID["Unterminated string"]
    if (illegal := _ILLEGAL.fullmatch(complaint)) is not None:
        return Phrase("Illegal character {character}", character=illegal["character"])
    return _SAID.get(complaint, complaint)
