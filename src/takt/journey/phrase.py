"""Words for a person that can still be said in another language."""

from collections.abc import Mapping


class Phrase(str):
    """English words, a string like any other, that know how they were made: of a constant
    `template`, whose {places} were filled with `places`.

    The command line prints them; a page says the template in its reader's language and fills it
    with the same. A place may hold a phrase itself.
    """

    __slots__ = ("places", "template")

    template: str
    places: Mapping[str, object]

    def __new__(cls, template: str, /, **places: object) -> "Phrase":
        """Raises KeyError where the template has a place that nothing was given for."""
        phrase = super().__new__(cls, template.format_map(places))
        phrase.template, phrase.places = template, places
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """For whoever copies or pickles it: it is made again as it was made."""
        return (self.template,), dict(self.places)
