"""The demo's page in the buyers' languages."""

import gettext
import re
from pathlib import Path

import pytest

import takt.demo

FOLDER = Path(takt.demo.__file__).parent
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.*)"$', re.MULTILINE)
SAID = re.compile(r'{% translate "([^"]+)" %}|_\("([^"]+)"\)')


@pytest.mark.parametrize("language", ["uk", "ru", "pl"])
def test_every_word_of_the_page_is_translated_and_compiled(language: str) -> None:
    folder = FOLDER / "locale" / language / "LC_MESSAGES"
    written = dict(ENTRY.findall((folder / "django.po").read_text(encoding="utf-8")))
    with (folder / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert said() <= set(written)
    assert {word: compiled.gettext(word) for word in written} == written


def said() -> set[str]:
    """What the page and its views say, as written in them."""
    sources = [*FOLDER.glob("*.py"), *FOLDER.rglob("*.html")]
    found = [pair for path in sources for pair in SAID.findall(path.read_text(encoding="utf-8"))]
    return {first or second for first, second in found}
