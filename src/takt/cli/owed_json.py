"""What is owed, for programs. The form is part of the command line's contract."""

import json
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from takt.journey import Blocked, Derivation, NextAction, Problem
from takt.journey.explain import in_words


def as_document(derivation: Derivation, zone: tzinfo, problems: Sequence[Problem]) -> str:
    """The JSON of docs/reference/commands.md; times are ISO 8601 with the offset of `zone`."""

    def at(moment: datetime | None) -> str | None:
        return moment.astimezone(zone).isoformat() if moment else None

    def action(one: NextAction) -> dict[str, Any]:
        return {
            "id": one.id,
            "play": one.play,
            "action": one.action,
            "letter": one.letter,
            "practice": one.practice,
            "since": at(one.since),
            "due_at": at(one.due_at),
            "state": one.state(derivation.now),
            "why": in_words(one.why),
        }

    def blocked(one: Blocked) -> dict[str, Any]:
        return {
            "event": one.event,
            "guard": one.guard,
            "practice": one.practice,
            "why": in_words(one.why),
        }

    document = {
        "now": at(derivation.now),
        "actions": [action(one) for one in derivation.actions],
        "waiting_for_buyer_since": at(derivation.waiting_for_buyer_since),
        "blocked": [blocked(one) for one in derivation.blocked],
        "problems": [
            {"line": one.line, "found": one.found, "expected": one.expected} for one in problems
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
