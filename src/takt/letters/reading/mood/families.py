"""The families of heat, and the lexicon that each language makes of them."""

from functools import cache

from takt.letters import LANGUAGES
from takt.letters.reading.mood.entries import steps_of
from takt.letters.reading.mood.lexicon import COMMON, Lexicon
from takt.letters.text_data import entries

COARSE = (*COMMON, "slights")
INNOCENT = "innocent"  # no sign of anything: what only looks like a hot word
FAMILIES = (
    "consequences",
    "contempt",
    "courtesy",
    "delight",
    "disappointment",
    "familiar",
    "fraud",
    "insults",
    "mild",
    "money-back",
    "obscene",
    "outrage",
    "people",
    "problem",
    "sarcasm",
    "self",
    "shopping",
    "slights",
    "softening",
    "ultimatum",
    "violence",
    "waiting",
)
_NEIGHBOURS = {"uk": ("ru",), "ru": ("uk",), "pl": (), "en": ()}


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of one language; of all together where the language is not known."""
    own = (language,) if language else LANGUAGES
    families = [(family, e) for lang in own for family in FAMILIES for e in _entries(family, lang)]
    families += [(INNOCENT, e) for lang in own for e in _entries(INNOCENT, lang)]
    near = _NEIGHBOURS.get(language or "", ())
    families += [(f, e) for lang in near for f in COMMON for e in _entries(f, lang)]
    families += [("obscene", e) for lang in LANGUAGES for e in _entries("obscene", lang)]
    spelt = (steps_of(e)[0].phrases for lang in own for e in _entries("numbers", lang))
    numbers = {number for phrases in spelt for number, *_ in phrases}
    return Lexicon(dict.fromkeys(families), frozenset(numbers))


def _entries(family: str, language: str) -> tuple[str, ...]:
    return entries(f"mood/{family}", language)
