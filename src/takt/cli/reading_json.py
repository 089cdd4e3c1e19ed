"""What a letter says, for programs. The form is part of the command line's contract."""

from collections.abc import Sequence
from typing import Any

from takt.cli.json_lines import BadRowError, Row, text_of
from takt.letters import LANGUAGES
from takt.letters.reading import NamedDate, NamedSum, Reading, read
from takt.letters.spans import Span


def read_row(row: Row) -> Row:
    """What the letter in a line of `takt read --jsonl` says. Raises `BadRowError`."""
    text = text_of(row, "text", required=True)
    return as_dict(read(text, known_language=_language(row)))


def _language(row: Row) -> str | None:
    language = text_of(row, "lang") or None
    if language not in (None, *LANGUAGES):
        expected = ", ".join(LANGUAGES)
        raise BadRowError(f"found {language!r} under “lang”, expected one of {expected} or nothing")
    return language


def as_dict(reading: Reading) -> dict[str, Any]:
    """The object of docs/reference/commands.md; `questions` in the buyer's own words."""
    mood = reading.mood
    return {
        "language": reading.language,
        "mixed": reading.is_mixed,
        "mood": mood.level,
        "target": mood.target,
        "questions": _texts(reading.questions),
        "demands": list(reading.demands),
        "order_numbers": list(reading.order_numbers),
        "needs_answer": reading.needs_answer,
        "own_text": reading.own_text,
        "anger": round(mood.anger, 4),
        "abuse": round(mood.abuse, 4),
        "evidence": _texts(mood.evidence),
        "automatic": reading.is_automatic,
        "tracking_numbers": _texts(reading.tracking_numbers),
        "phone_numbers": _texts(reading.phone_numbers),
        "dates": [_date(date) for date in reading.dates],
        "sums": [_sum(each) for each in reading.sums],
    }


def _texts(spans: Sequence[Span]) -> list[str]:
    return [span.text for span in spans]


def _date(date: NamedDate) -> dict[str, Any]:
    return {"text": date.span.text, "day": date.day, "month": date.month, "year": date.year}


def _sum(one: NamedSum) -> dict[str, Any]:
    return {"text": one.span.text, "amount": str(one.amount), "currency": one.currency}
