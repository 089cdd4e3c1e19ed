"""The Date header, as moments with an offset."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def moment(value: str) -> datetime | None:
    """The moment a Date header means, or None. Without a zone it is taken as UTC (RFC 5322, 3.3:
    "-0000" says that the time is UTC and the place unknown)."""
    try:
        at = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return _in_range(at if at.tzinfo else at.replace(tzinfo=UTC))


def _in_range(at: datetime) -> datetime | None:
    """None for moments whose UTC time falls out of the calendar."""
    try:
        at.astimezone(UTC)
    except OverflowError:
        return None
    return at
