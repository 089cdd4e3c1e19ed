"""Phrases in the language of the page: kept as they were made, worded when they are shown."""

import json
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext

from takt.journey.phrase import Phrase

if TYPE_CHECKING:
    TextField = models.TextField[str, str]
else:
    TextField = models.TextField


def phrase_words(text: object) -> str:
    """A phrase in the language of the page, with all that it holds; anything else as it is."""
    if not isinstance(text, Phrase):
        return str(text)
    places = {name: phrase_words(place) for name, place in text.places.items()}
    return gettext(text.template).format_map(places)


class PhraseField(TextField):
    """Text whose phrases stay phrases, for whoever looks in whichever language.

    To the database it is a text like any other: a phrase lies there as JSON, the rest as it is.
    """

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(_packed(_safe(value)))

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return _unpacked(value) if value and value.startswith(_MARK) else value

    def deconstruct(self) -> Any:
        """As the plain field: the database need not change."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


_MARK = '{"phrase": '
_ANY_WORDS = "{words}"


def _safe(value: Any) -> Any:
    """Words of another side that look like a phrase, as what fills one: no stranger gives the desk
    a template to fill.
    """
    if isinstance(value, str) and not isinstance(value, Phrase) and value.startswith(_MARK):
        return Phrase(_ANY_WORDS, words=value)
    return value


def _packed(value: Any) -> Any:
    return json.dumps(_as_json(value), ensure_ascii=False) if isinstance(value, Phrase) else value


def _as_json(value: object) -> object:
    if not isinstance(value, Phrase):
        return str(value)
    places = {name: _as_json(place) for name, place in value.places.items()}
    return {"phrase": value.template, "places": places}


def _unpacked(text: str) -> str:
    """The phrase again; a text that only begins like one stays what it is."""
    try:
        return _as_phrase(json.loads(text))
    except (ValueError, LookupError, AttributeError, TypeError):
        return text


def _as_phrase(value: Any) -> str:
    if isinstance(value, str):
        return value
    places = {name: _as_phrase(place) for name, place in value["places"].items()}
    if value["phrase"] == _ANY_WORDS:
        return places["words"]
    return Phrase(value["phrase"], **places)
