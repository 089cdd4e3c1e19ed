"""Single keys of a TOML text are changed; every other line stays as the shop wrote it."""

import tomllib

from hypothesis import example, given
from hypothesis import strategies as st

from takt.desk.playbooks.toml_text import Change, with_changes

TEXT = """\
# our own plan
extends = "maker"  # as shipped

[plays.greeting]
within = "2h"  # we are two

[hours]
monday = [
  "09:00-13:00",
  "14:00-18:00",  # after lunch
]
"""


def changed(path: str, value: Change) -> str:
    return with_changes(TEXT, {tuple(path.split("/")): value})


def test_a_key_is_changed_and_the_rest_stays() -> None:
    text = changed("plays/greeting/within", "3h")
    assert text == TEXT.replace('within = "2h"', 'within = "3h"')


def test_a_value_on_several_lines_is_replaced_whole() -> None:
    text = changed("hours/monday", ["10:00-16:00"])
    assert text.endswith('[hours]\nmonday = ["10:00-16:00"]\n')


def test_a_new_key_stands_in_its_table() -> None:
    text = changed("plays/greeting/enabled", False)
    assert '[plays.greeting]\nwithin = "2h"  # we are two\nenabled = false\n' in text


def test_a_new_table_stands_at_the_end() -> None:
    assert changed("quiet_hours/from", "22:00").endswith('\n\n[quiet_hours]\nfrom = "22:00"\n')


def test_a_key_of_no_table_stands_before_the_tables() -> None:
    text = changed("silence_limit", "4d")
    assert tomllib.loads(text)["silence_limit"] == "4d"
    assert text.index("silence_limit") < text.index("[plays.greeting]")


def test_a_key_is_taken_away() -> None:
    assert "within" not in changed("plays/greeting/within", None)


NAMES = st.sampled_from(["plays", "greeting", "hours", "x-y", "два слова", "within"])
VALUES = st.one_of(st.text(max_size=20), st.booleans(), st.lists(st.text(max_size=5), max_size=3))


@example(path=("plays", "greeting"), value="\x7f\x85\u2028")
@given(path=st.lists(NAMES, min_size=2, max_size=3).map(tuple), value=VALUES)
def test_what_was_set_is_read_back(path: tuple[str, ...], value: Change) -> None:
    text = with_changes('extends = "maker"\n', {path: value})
    found: object = tomllib.loads(text)
    for name in path:
        assert isinstance(found, dict)
        found = found[name]
    assert found == value
