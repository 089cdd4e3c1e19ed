"""Phrases of the core and the channels: translated, kept as they were made, worded when shown."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from django.conf import settings
from django.utils import translation

import takt
from takt.desk.accounts.models import Inbox
from takt.desk.phrases import phrase_words
from takt.desk.ui import words
from takt.journey import load_playbook
from takt.journey.phrase import Phrase

SOURCE = Path(takt.__file__).parent
LOCALES = Path(settings.LOCALE_PATHS[0])


def templates(folder: Path) -> Iterator[str]:
    """The templates of all phrases said in the code of a folder, marked there or not."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "Phrase" and call.args:
            marked = call.args[0]
            said = marked.args[0] if isinstance(marked, ast.Call) else marked
            words = said.value if isinstance(said, ast.Constant) else None
            if isinstance(words, str) and _has_words(words):
                yield words


def _has_words(template: str) -> bool:
    """Is there more than places and what joins them?"""
    return any(re.search(r"[^\W\d_]|“", text) for text, *_ in Formatter().parse(template))


def places(template: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(template) if name is not None}


def test_every_phrase_of_the_core_is_marked_for_translation() -> None:
    assert sorted(set(templates(SOURCE / "journey"))) == sorted(words.PHRASES)


@pytest.mark.parametrize("language", ["uk", "ru", "pl"])
def test_every_phrase_is_said_in_each_language_with_the_same_places(language: str) -> None:
    said = gettext.translation("django", LOCALES, [language]).gettext
    all_of_them = set(templates(SOURCE))
    assert len(all_of_them) > 90
    assert [each for each in all_of_them if said(each) == each] == []
    assert [each for each in all_of_them if places(said(each)) != places(each)] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "line 2: found the key “nam” in the playbook; expected “name”"),
        ("uk", "line 2: found ключ «nam» у плані; expected «name»"),
        ("ru", "line 2: found ключ «nam» в плане; expected «name»"),
        ("pl", "line 2: found klucz „nam” w planie; expected „name”"),
    ],
)
def test_a_problem_is_said_in_the_language_of_the_page(language: str, said: str) -> None:
    _, (problem,) = load_playbook('extends = "maker"\nnam = "mine"\n')
    with translation.override(language):
        found, expected = phrase_words(problem.found), phrase_words(problem.expected)
    assert f"line {problem.line}: found {found}; expected {expected}" == said


def test_a_phrase_within_a_phrase_is_said_in_the_same_language() -> None:
    _, (problem,) = load_playbook('extends = "maker"\nname = mine\n')
    with translation.override("pl"):
        found = phrase_words(problem.found)
    assert found == "wiersz, który nie jest w TOML (wartość bez cudzysłowu lub błędna)"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "why",
    [
        Phrase("{said} {advice}", said="a:1: {no}", advice=Phrase("no signature")),
        "550 no such user",
        '{"phrase": what a server said}',
        '{"phrase": "{a:>9999999999}", "places": {"a": "a template of a stranger"}}',
        "",
    ],
)
def test_the_database_keeps_a_phrase_and_any_other_text_as_it_is(mailbox: Inbox, why: str) -> None:
    Inbox.objects.update(last_problem=why)
    mailbox.refresh_from_db()
    kept = mailbox.last_problem
    assert (kept, type(kept)) == (why, type(why))
    assert getattr(kept, "places", None) == getattr(why, "places", None)
    mailbox.save()
    assert Inbox.objects.filter(last_problem=why).exists()
