"""The replies that ship: `data/replies/<language>/<name>.txt`, put into a letter at the cursor.

They neither greet nor sign: the letter around them does.
"""

from functools import cache
from importlib.resources.abc import Traversable

from takt.letters.text_data import DATA


@cache
def names(language: str = "en") -> tuple[str, ...]:
    """The names of all ready replies, sorted."""
    return tuple(sorted(f.name.removesuffix(".txt") for f in _folder(language).iterdir()))


@cache
def reply(name: str, language: str) -> str:
    """The template of a ready reply; raises `KeyError` for a name that `names` does not give."""
    if name not in names(language):
        raise KeyError(f"no reply {name!r} in {language!r}; there are: {', '.join(names())}")
    return (_folder(language) / f"{name}.txt").read_text(encoding="utf-8").strip()


def _folder(language: str) -> Traversable:
    return DATA / "replies" / language
