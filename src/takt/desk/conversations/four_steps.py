"""Feel, take the blame, find the cause, solve (F2): which scaffold fits an upset letter."""

from collections.abc import Iterable

from takt.desk.conversations.found import Found

UPSET = 1
"""The mood from which the four steps are offered."""
_BY_DEMAND = {
    "missing_item": "missing",
    "wrong_item": "wrong",
    "defect": "broken",
    "warranty": "broken",
    "delivery_status": "late",
    "delivery_time": "late",
    "faster": "late",
}
"""The first of these that the letter asks for decides, in this order."""


def scaffold_for(letters: Iterable[Found]) -> str:
    """The ready letter with the four steps for letters that wait; empty where nobody is upset."""
    found = list(letters)
    if not any(letter.mood >= UPSET for letter in found):
        return ""
    asked = {demand for letter in found for demand in letter.demands}
    kind = next((kind for demand, kind in _BY_DEMAND.items() if demand in asked), "other")
    return f"four-steps-{kind}"
