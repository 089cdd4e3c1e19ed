"""The data files: complete and sound in every language."""

import re

import pytest

from takt.letters import LANGUAGES
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
