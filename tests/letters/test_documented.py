"""The reference names everything there is."""

from pathlib import Path

from takt.letters.checking import words
from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.ready import names
from takt.letters.text_data import table
from tests.letters.test_text_data import PURPOSES

PAGE = (Path(__file__).parents[2] / "docs/reference/letters.md").read_text(encoding="utf-8")
REMARKS = (Path(__file__).parents[2] / "docs/reference/remarks.md").read_text(encoding="utf-8")


def test_every_placeholder_is_documented_with_its_meaning_and_example() -> None:
    rows = {
        f"| `{{{each.name}}}` | {each.meaning} | {each.example.replace(chr(10), ' / ')} |"
        for each in PLACEHOLDERS.values()
    }
    assert rows - set(PAGE.splitlines()) == set()


def test_every_letter_is_documented() -> None:
    assert [name for name in names() if f"| `{name}` |" not in PAGE] == []


def test_every_kind_of_remark_is_documented() -> None:
    """Practice, severity, what sets it off, how to mend it."""
    for kind in (code for code in table(words.PURPOSE, "en") if "." not in code):
        _, _, section = REMARKS.partition(f"### `{kind}`\n")
        section = section.partition("\n### ")[0]
        rows = ("practice", "severity", "set off by", "mend")
        assert [row for row in rows if f"| {row} |" not in section] == [], kind


def test_every_data_file_is_documented() -> None:
    assert [purpose for purpose in PURPOSES if f"`{purpose}`" not in PAGE] == []
