"""The JSON that docs/reference/commands.md shows has the form of what the commands print."""

import json
import re
from typing import Any

import pytest

from tests.cli.conftest import Takt
from tests.house.tree import DOCS

PAGE = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
ORDER = '2026-03-06 17:50  order placed  number=1001 buyer="Олена Коваль" total="450.00 UAH"\n'
SPOILT = ORDER + "\n2026-03-06 17:55  nonsense\n"
LETTER = "Замовлення № 7719: оплачено 450 грн, чекаю до 12 березня. Що можна зробити?"


def shown(command: str) -> Any:
    """The example below the command's heading."""
    example = re.search(rf"^## `takt {command}`$.*?```json\n(.+?)```", PAGE, re.M | re.S)
    assert example
    return json.loads(example[1])


def form(value: Any) -> Any:
    """The keys, all the way down; of a list those of its first object."""
    match value:
        case dict():
            return {key: form(each) for key, each in value.items()}
        case [dict() as first, *_]:
            return [form(first)]
    return None


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        (("owed", "-", "--now", "2026-03-06 18:00"), SPOILT),
        (("read",), LETTER),
        (("check",), "20450000000000"),
    ],
)
def test_the_example_has_the_keys_that_are_printed(
    takt: Takt, command: tuple[str, ...], typed: str
) -> None:
    printed = json.loads(takt(*command, "--json", typed=typed).stdout)
    if command == ("check",):  # the example is of the second remark
        printed["remarks"].pop(0)
    assert form(shown(command[0])) == form(printed)


def test_the_example_of_what_is_owed_is_owed_so(takt: Takt) -> None:
    example = shown("owed")
    printed = json.loads(
        takt("owed", "-", "--now", "2026-03-06 18:00", "--json", typed=SPOILT).stdout
    )
    assert example["now"] == printed["now"]
    assert [one | {"why": "…"} for one in printed["actions"]] == example["actions"]
    assert example["blocked"][0] in [one | {"why": "…"} for one in printed["blocked"]]
    assert example["problems"][0]["line"] == printed["problems"][0]["line"]
