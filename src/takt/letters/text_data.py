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
def pattern(purpose: str, languages: tuple[str, ...] = LANGUAGES) -> re.Pattern[str]:
    """One pattern, for searching, out of files of patterns; capitals do not matter."""
    return re.compile(either(purpose, languages), re.IGNORECASE)


@cache
def patterns(purpose: str, languages: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """One pattern a language, each made once, in whatever company the language is asked for."""
    return tuple(pattern(purpose, (language,)) for language in languages)


def is_said(purpose: str, text: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Whether a pattern of one of the languages finds something."""
    return any(one.search(text) for one in patterns(purpose, languages))


def said_at(
    purpose: str, text: str, start: int, languages: tuple[str, ...]
) -> re.Match[str] | None:
    """What stands at `start`, by the first of the languages that has it."""
    found = (one.match(text, start) for one in patterns(purpose, languages))
    return next(filter(None, found), None)


@cache
def whole_lines(purpose: str, languages: tuple[str, ...] = LANGUAGES) -> re.Pattern[str]:
    """Like `pattern`, but matching a whole line only, blanks at its ends apart."""
    return re.compile(rf"\s*(?:{either(purpose, languages)})\s*$", re.IGNORECASE)


def either(purpose: str, languages: tuple[str, ...] = LANGUAGES) -> str:
    """The source of a pattern that meets any entry, for a larger pattern to hold in brackets."""
    return "|".join(f"(?:{entry})" for entry in every_entry(purpose, languages))


@cache
def table(purpose: str, language: str) -> dict[str, str]:
    """A file of `key = value` lines."""
    pairs = (entry.partition("=") for entry in entries(purpose, language))
    return {key.strip(): value.strip() for key, _, value in pairs}
