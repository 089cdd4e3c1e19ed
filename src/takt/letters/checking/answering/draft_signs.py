"""What a draft does as a whole, seen from one question: sends away, acts, tells where a parcel is.

The signs are 0–1 each; what each weighs is learnt together with those of `signs`.
"""

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.cues import asked_kinds
from takt.letters.checking.answering.matter import nearness

DOES = frozenset({"act", "begins", "done", "doing"})


def draft_signs(asked: Asked, told: Told) -> dict[str, float]:
    """The signs of one question in what the draft does."""
    return {
        name: float(value)
        for name, value in (_sending_away(asked, told) | _of_doing(asked, told)).items()
    }


def _sending_away(asked: Asked, told: Told) -> dict[str, float]:
    mine = max((nearness(asked.question, sentence) for sentence in told.away), default=0.0)
    return {
        "sends away": bool(told.away),
        "sends away from this question": mine,
    }


def _of_doing(asked: Asked, told: Told) -> dict[str, float]:
    kinds = asked_kinds(asked.question.text)
    given = told.given()
    is_alone, is_request = not asked.others, "request" in kinds
    return {
        "a parcel's number is told": told.is_number_told,
        **{f"sounds {tone}": True for tone in told.tones},
        "asks to act": is_request,
        "asks to act, the shop acts": is_request and bool(given & DOES),
        "asks to act, the shop does not": is_request and not given & (DOES | {"yes_or_no"}),
        "the shop acts": "act" in given,
        "the shop acts, one question alone": "act" in given and is_alone,
        "a word is promised for a day": {"later", "when"} <= given,
        "begins with yes or no": "yes_or_no" in kinds and "begins" in given,
        "begins with neither, one of several": not is_alone
        and "yes_or_no" in kinds
        and "begins" not in given,
    }
