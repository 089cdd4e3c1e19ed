"""Words of the pages: every code of the core has some, in four languages, compiled."""

import gettext
import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from takt.desk.conversations.open_places import open_places
from takt.desk.orders.words import CHOICE_WORDS, FIELD_LABELS
from takt.desk.outbox.errors import NoRecipient, NotFilled, NoWayOut, NoWords
from takt.desk.outbox.rules import REASONS
from takt.desk.ui import times, words
from takt.desk.ui.templatetags.takt_values import duration_words, said_words
from takt.desk.ui.templatetags.takt_words import condition_words
from takt.journey import BUILT_IN_PLAYS, CONDITIONS, KINDS, specs_of
from takt.letters import LANGUAGES
from takt.letters.placeholders import PLACEHOLDERS

LOCALES = Path(settings.LOCALE_PATHS[0])


def test_every_kind_condition_and_built_in_play_has_words() -> None:
    assert set(words.EVENT_TITLES) == set(KINDS)
    assert set(words.CONDITION_WORDS) == set(CONDITIONS)
    assert set(words.OPPOSITE_WORDS) == set(CONDITIONS)
    assert set(map(str, BUILT_IN_PLAYS)) <= set(words.PLAY_TITLES)


def test_every_place_of_a_letter_has_words_of_its_own_in_each_language() -> None:
    for language in LANGUAGES:
        assert len(set(open_places(PLACEHOLDERS, language).values())) == len(PLACEHOLDERS)


def test_what_must_come_first_is_a_sentence() -> None:
    with translation.override("en"):
        assert condition_words("not heads are hot") == "heads have cooled"
        assert condition_words("not order paid") == "the order isn't paid yet"
        assert condition_words("not gift packed") == "not yet: Gift packed"


@pytest.mark.parametrize(
    ("said", "language", "shown"),
    [
        ("2026-11-20", "uk", "20 листопада 2026"),
        ("2026-11-20", "en", "20 November 2026"),
        ("980.00 UAH", "ru", "980\N{NO-BREAK SPACE}грн"),
        ("2026-13-45", "pl", "2026-13-45"),
        ("as it came", "pl", "as it came"),
    ],
)
def test_days_and_sums_of_the_story_stand_as_people_write_them(
    said: str, language: str, shown: str
) -> None:
    with translation.override(language):
        assert said_words(said) == shown


def test_every_hindrance_has_words() -> None:
    refusals = (NotFilled, NoWords, NoRecipient, NoWayOut)
    assert set(words.HINDRANCE_WORDS) == {*REASONS, *(each.code for each in refusals)}


def test_every_field_and_choice_has_words() -> None:
    specs = [spec for kind in KINDS.values() for spec in specs_of(kind).values()]
    told = {spec.name for spec in specs} - {
        "order",
        "number",
        "message",
    }
    assert told <= set(FIELD_LABELS)
    choices = {w for s in specs if s.type.name == "choice" for w in s.type.expected.split(" | ")}
    assert choices <= set(CHOICE_WORDS)


@pytest.mark.parametrize("language", ["uk", "ru", "pl"])
def test_the_compiled_catalogue_says_what_its_source_says(language: str) -> None:
    source, compiled = (
        LOCALES / language / "LC_MESSAGES" / f"django.{end}" for end in ("po", "mo")
    )
    read = gettext.GNUTranslations(BytesIO(compiled.read_bytes()))
    catalogue = read._catalog  # type: ignore[attr-defined]  # there is no public way to list it
    told = {key[0] if isinstance(key, tuple) else key for key in catalogue} - {""}
    written = _messages(source.read_text(encoding="utf-8"))
    assert {key.rpartition("\x04")[2] for key in told} == {mid for mid, _ in written}
    assert not [mid for mid, text in written if not text]
    assert {text for _, text in written} <= set(catalogue.values())


def _messages(text: str) -> list[tuple[str, str]]:
    """Each message of a catalogue's source with its (first) translation."""
    entries = [_parts(entry) for entry in text.split("\n\n")]
    found = [
        (each["msgid"], each.get("msgstr", each.get("msgstr[0]", ""))) for each in entries if each
    ]
    return [each for each in found if each[0]]


def _parts(entry: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    key = ""
    for line in entry.splitlines():
        if line.startswith("msg"):
            key, _, line = line.partition(" ")
        if line.startswith('"'):
            parts[key] = (
                parts.get(key, "")
                + line[1:-1].encode().decode("unicode_escape").encode("latin-1").decode()
            )
    return parts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", ["1 робоча година", "2 робочі години", "5 робочих годин", "21 робоча година"]),
        ("ru", ["1 рабочий час", "2 рабочих часа", "5 рабочих часов", "21 рабочий час"]),
        (
            "pl",
            ["1 godzina robocza", "2 godziny robocze", "5 godzin roboczych", "21 godzin roboczych"],
        ),
        ("en", ["1 working hour", "2 working hours", "5 working hours", "21 working hours"]),
    ],
)
def test_plural_forms(language: str, said: list[str]) -> None:
    with translation.override(language):
        assert [duration_words(f"{n}h") for n in (1, 2, 5, 21)] == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "now"),
        (40, "in 40 min"),
        (-90, "1 h ago"),
        (3 * 1440, "in 3 days"),
        (-1440, "1 day ago"),
    ],
)
def test_how_far_from_now(now: datetime, minutes: int, said: str) -> None:
    with translation.override("en"):
        assert times.from_now(now + timedelta(minutes=minutes), now) == said


@pytest.mark.parametrize(("language", "said"), [("en", "Wed"), ("uk", "ср"), ("pl", "śr")])
def test_a_day_of_the_week_has_a_small_letter_but_in_english(
    now: datetime, language: str, said: str
) -> None:
    wednesday = now + timedelta(days=(2 - now.weekday()) % 7 or 7)
    with translation.override(language):
        assert times.by_the_clock(wednesday, wednesday - timedelta(days=3)).split()[0] == said


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk and its channels apart, so that collecting strings touches nothing here."""
    if shutil.which("xgettext") is None:
        assert "CI" not in os.environ, "install gettext: this test never skips in CI"
        pytest.skip("the gettext tools are not installed")
    home = tmp_path_factory.mktemp("strings")
    for part in ("desk", "channels"):
        shutil.copytree(LOCALES.parents[2] / part, home / part)
    (home / "desk" / "ui" / "locale").rename(home / "locale")
    return home


@pytest.mark.parametrize("language", ["uk", "ru", "pl"])
def test_no_string_of_the_pages_is_left_without_a_translation(copied: Path, language: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-m", "django", "makemessages", "-l", language, "--no-obsolete"]
    subprocess.run(command, cwd=copied, env=environment, check=True, capture_output=True)
    source = copied / "locale" / language / "LC_MESSAGES" / "django.po"
    report = ["msgattrib", "--untranslated", "--no-wrap", str(source)]
    left = subprocess.run(report, check=True, capture_output=True, text=True).stdout
    assert [
        line for line in left.splitlines() if line.startswith("msgid") and line != 'msgid ""'
    ] == []
    fuzzy = subprocess.run(
        ["msgattrib", "--only-fuzzy", str(source)], check=True, capture_output=True
    )
    assert fuzzy.stdout == b""
