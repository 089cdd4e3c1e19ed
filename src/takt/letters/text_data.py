"""The readable data files, one per language and purpose: an entry a line, `#` begins a comment."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from takt.letters import LANGUAGES

DATA: Traversable = files("takt.letters") / "data"


@cache
def entries(purpose: str, language: str) -> tuple[str, ...]:
    """The entries of `data/<purpose>.<language>.txt`, e.g. of `data/folding/separators.uk.txt`.

    Raises FileNotFoundError for a purpose or language without a file.
    """
    lines = (DATA / f"{purpose}.{language}.txt").read_text(encoding="utf-8").splitlines()
    stripped = (line.strip() for line in lines)
    return tuple(line for line in stripped if line and not line.startswith("#"))


@cache
def every_entry(purpose: str, languages: tuple[str, ...] = LANGUAGES) -> tuple[str, ...]:
    """The entries of all `languages`: a buyer's mail program need not speak their language."""
    return tuple(entry for language in languages for entry in entries(purpose, language))


@cache
def pattern(purpose: str, language: str | None = None, *, whole: bool = False) -> re.Pattern[str]:
    """One pattern out of a file of patterns (of all languages without `language`), any case.

    `whole` asks for a match of the whole text given, spaces at its ends apart.
    """
    sources = entries(purpose, language) if language else every_entry(purpose)
    joined = "|".join(f"(?:{source})" for source in sources)
    return re.compile(rf"^\s*(?:{joined})\s*$" if whole else joined, re.IGNORECASE)


@cache
def table(purpose: str, language: str) -> dict[str, str]:
    """A file of `key = value` lines."""
    pairs = (entry.partition("=") for entry in entries(purpose, language))
    return {key.strip(): value.strip() for key, _, value in pairs}
