"""What a letter says, for people."""

from collections.abc import Iterator

from takt.letters.reading import Mood, Reading

_LANGUAGES = {"uk": "Ukrainian", "ru": "Russian", "pl": "Polish", "en": "English"}
_MOODS = ("calm", "annoyed", "angry", "abusive")
_AIMED = {"none": "", "thing": ", at the thing", "person": ", at a person"}


def as_text(reading: Reading) -> str:
    """A line for each thing found; what was not found is left out."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    yield f"language      {_language(reading)}"
    yield f"mood          {_mood(reading.mood)}"
    yield f"needs answer  {'yes' if reading.needs_answer else 'no'}"
    if reading.is_automatic:
        yield "automatic     yes"
    for question in reading.questions:
        yield f"question      {_one_line(question.text)}"
    named = {
        "asks for": reading.demands,
        "orders": reading.order_numbers,
        "parcels": [span.text for span in reading.tracking_numbers],
        "telephones": [span.text for span in reading.phone_numbers],
        "dates": [date.span.text for date in reading.dates],
        "sums": [each.span.text for each in reading.sums],
    }
    for name, found in named.items():
        if found:
            yield f"{name:<13} {', '.join(found)}"
    if folded := len(reading.quoted) + len(reading.signature):
        yield f"folded        {folded} quoted or signed part{'s' if folded > 1 else ''}"


def _language(reading: Reading) -> str:
    known = _LANGUAGES.get(reading.language or "", "not known")
    return f"{known}, mixed with another" if reading.is_mixed else known


def _mood(mood: Mood) -> str:
    shown = "".join(f"\n              “{_one_line(span.text)}”" for span in mood.evidence)
    return f"{mood.level}, {_MOODS[mood.level]}{_AIMED[mood.target]}{shown}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
