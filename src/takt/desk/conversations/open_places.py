"""The places of a ready letter that only the seller can fill: what stands there till then."""

import re
from collections.abc import Iterable
from functools import cache

from django.utils.translation import override

from takt.desk.conversations.place_words import PLACE_WORDS
from takt.letters import LANGUAGES


def open_places(names: Iterable[str], language: str) -> dict[str, str]:
    """By placeholder the words that ask for its value, in the letter's language: "[почему]"."""
    with override(language):
        return {name: f"[{PLACE_WORDS[name]}]" for name in names}


def left_open(text: str) -> str:
    """The first such place that still stands in the text, in whatever language; else empty."""
    found = _any_place().search(text)
    return found[0] if found else ""


@cache
def _any_place() -> re.Pattern[str]:
    places = {f"[{name}]" for name in PLACE_WORDS}
    for language in LANGUAGES:
        places.update(open_places(PLACE_WORDS, language).values())
    return re.compile("|".join(re.escape(place) for place in sorted(places)))
