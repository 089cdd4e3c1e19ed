"""The data files: complete and sound in every language."""

import re
from pathlib import Path

import pytest

from takt.letters import LANGUAGES
from takt.letters.phrase_words import folded, tokens
from takt.letters.text_data import DATA, entries

WITHOUT_ALL = {
    "address/patronymics",
    "checking/foreign-words",
    "languages/elsewhere",
    "languages/own-words",
    "languages/own-words-latin",
}
PURPOSES = sorted(
    f"{folder.name}/{file.name.split('.')[0]}"
    for folder in DATA.iterdir()
    if folder.is_dir() and folder.name not in ("letters", "replies", "weights")
    for file in folder.iterdir()
)
# Phrases with a syntax of their own, which takt.letters.phrases and reading.mood.entries read.
OF_PHRASES = {
    "reading/demands",
    "reading/concepts",
    *(each for each in PURPOSES if each.startswith("mood/")),
}

SIGNS = {"...", "*", "^", "$", "?", "\N{NUMERO SIGN}"}


def _phrase_files() -> list[Path]:
    """Those that `takt.letters.phrases` reads tell its syntax at their head."""
    heads = {
        file: file.read_text("utf-8").partition("\n[")[0] for file in Path(str(DATA)).rglob("*.txt")
    }
    return sorted(file for file, head in heads.items() if re.search(r" [aа]/[bб] ", head))


@pytest.mark.parametrize("file", _phrase_files(), ids=lambda file: file.name)
def test_no_phrase_has_a_sign_that_no_word_can_hold(file: Path) -> None:
    """A hyphen or a currency sign parts words, so that a phrase with one would never be found."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line and line[0] not in "#["]
    choices = {c for line in lines for piece in line.lstrip("! ").split() for c in piece.split("/")}
    words = [choice.removesuffix("*") for choice in choices - SIGNS]
    assert not [word for word in words if _words_in(word) != [folded(word)]]


def _words_in(text: str) -> list[str]:
    return [token.word for token in tokens(text) if token.word not in SIGNS]


@pytest.mark.parametrize("purpose", sorted(set(PURPOSES) - WITHOUT_ALL))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_purpose_has_its_file_in_every_language(purpose: str, language: str) -> None:
    assert entries(purpose, language)


@pytest.mark.parametrize("purpose", sorted(set(PURPOSES)))
def test_every_file_says_what_it_is_for(purpose: str) -> None:
    folder, name = purpose.split("/")
    for file in (DATA / folder).iterdir():
        if file.name.startswith(f"{name}."):
            assert file.read_text(encoding="utf-8").startswith("# "), file.name


@pytest.mark.parametrize("purpose", sorted(set(PURPOSES) - OF_PHRASES))
def test_every_pattern_compiles_and_matches_no_emptiness(purpose: str) -> None:
    for language in LANGUAGES:
        if purpose in WITHOUT_ALL:
            continue
        for entry in entries(purpose, language):
            pattern = entry.partition("=")[2].strip() if " = " in entry else entry
            assert not re.compile(pattern).fullmatch("")
