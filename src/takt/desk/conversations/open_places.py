"""The places of a ready letter that only the seller can fill: what stands there till then."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from django.utils.translation import override

from takt.desk.conversations.place_words import PLACE_WORDS
from takt.letters import LANGUAGES


def open_places(names: Iterable[str], language: str) -> dict[str, str]:
    """By placeholder the words that ask for its value, in the letter's language: "[почему]"."""
    with override(language):
        return {name: f"[{PLACE_WORDS[name]}]" for name in names}


def places_in(text: str) -> Iterator[re.Match[str]]:
    """Such places that still stand in the text, in whatever language."""
    return _any_place().finditer(text)


@cache
def _any_place() -> re.Pattern[str]:
    places = {f"[{name}]" for name in PLACE_WORDS}
    for language in LANGUAGES:
        places.update(open_places(PLACE_WORDS, language).values())
    return re.compile("|".join(re.escape(place) for place in sorted(places)))
