"""The reference pages of the core, made from the tables that the code itself reads.

`python -m tests.journey.reference_pages` writes them anew; a test fails while they differ.
"""

import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path

from takt.journey import (
    ACTIONS,
    BUILT_IN_PLAYS,
    CLOCKS,
    CONDITIONS,
    KINDS,
    READY_PLAYBOOKS,
    Event,
    Item,
    Play,
    ready_playbook,
    specs_of,
)
from takt.journey.events import WithItems
from takt.journey.holidays import COUNTRIES
from takt.journey.playbook import keys

DOCS = Path(__file__).parent.parent.parent / "docs" / "reference"
GENERATED = "<!-- Generated: python -m tests.journey.reference_pages -->"


EVENTS = f"""# Events

{GENERATED}

An event is a fact about a sale. Events are only ever added. Their names are part of the
[journal's](journal.md) format, and [playbooks](playbook.md) speak of them. Facts of one
and the same moment are taken to have happened in the order of this page.

Every event has a moment; every one but `order placed` may also name its `order=…`, where
a journal tells of several. A field in **bold** is required.
"""

ITEM = """
## `item`

A line of an order, indented under `order placed` or `order changed`. It has a `sku` or
a `title`, or both.

"""

CONDITIONS_HEAD = f"""# Conditions

{GENERATED}

Plays and guards ask for conditions by name: `where = "sizes differ"`,
`until = "order confirmed"`. Several in a list must all hold. `not ` before a name turns
it round. An event, perhaps with fields, is a condition too: it holds once such an event
has happened in the sale, as in `not message sent (letter=reminder)`.

Each example is a [journal](journal.md) after whose last event the condition holds, and
before which it does not.
"""


def events_page() -> str:
    kinds = "\n".join(line for shape in KINDS.values() for line in _event(shape))
    return EVENTS + kinds + "\n" + ITEM + "\n".join(_field_table(Item)) + "\n"


def _event(shape: type[Event]) -> Iterator[str]:
    yield from ("", f"## `{shape.kind}`", "", _said(shape))
    if issubclass(shape, WithItems):
        yield from ("", "With `item` lines.")
    if [name for name in specs_of(shape) if name != "order"]:
        yield from ("", *_field_table(shape))


def _field_table(shape: type) -> Iterator[str]:
    yield from ("| field | value | meaning |", "|---|---|---|")
    for name, spec in specs_of(shape).items():
        if name != "order":
            shown = f"**`{name}`**" if spec.required else f"`{name}`"
            expected = spec.type.expected.replace("|", "\\|")
            default = (
                "" if spec.default is None else f"; {spec.type.write(spec.default)} if not given"
            )
            yield f"| {shown} | {expected} | {spec.meaning.replace('|', '·')}{default} |"


def conditions_page() -> str:
    return CONDITIONS_HEAD + "".join(
        f"\n## `{each.name}`\n\n{each.meaning}\n\n```\n{each.example}\n```\n"
        for each in CONDITIONS.values()
    )


def playbook_tables() -> str:
    parts = [
        _table("Keys of a playbook", keys.TOP),
        _table("Keys of a play: `[plays.NAME]`", keys.PLAY),
        _table("Keys of a guard: `[guards.NAME]`", keys.GUARD),
        _table("Keys of `[reply_targets]` and `[reply_targets.CHANNEL]`", keys.REPLY_TARGET),
        _table("Keys of `[quiet_hours]`", keys.QUIET_HOURS),
        _table("Limits: `[limits]`", keys.LIMITS),
        _table("Actions", ACTIONS),
        _table("Clocks", CLOCKS),
        _countries(),
        _ready(),
        _letters(),
    ]
    return "\n".join(parts)


def _countries() -> str:
    known = ", ".join(f"`{country}`" for country in sorted(COUNTRIES))
    return f"## Countries\n\nHolidays are known for {known}.\n"


def _table(title: str, meanings: Mapping[str, str]) -> str:
    rows = [f"| `{name}` | {meaning} |" for name, meaning in meanings.items()]
    return "\n".join([f"## {title}", "", "| | |", "|---|---|", *rows, ""])


def _ready() -> str:
    lines = ["## The ready playbooks", ""]
    lines += [f"- `{name}`: {ready_playbook(name).title}" for name in READY_PLAYBOOKS]
    lines += ["", f"Built into every playbook: {', '.join(f'`{p}`' for p in BUILT_IN_PLAYS)}.", ""]
    head = " | ".join(f"`{name}`" for name in READY_PLAYBOOKS)
    lines += [f"| play | practice | {head} |", "|---|---|" + "---|" * len(READY_PLAYBOOKS)]
    for play in ready_playbook("maker").plays:
        of_each = [ready_playbook(name).plays[play] for name in READY_PLAYBOOKS]
        times = " | ".join(_time(each) for each in of_each)
        lines.append(f"| `{play}` | {of_each[0].practice} | {times} |")
    lines += ["", "| guard | practice | why |\n|---|---|---|"]
    for guard in ready_playbook("maker").guards.values():
        lines.append(f"| `{guard.name}` | {guard.practice} | {guard.why} |")
    return "\n".join([*lines, ""])


def _time(play: Play) -> str:
    return str(play.within) if play.enabled else "–"


def _letters() -> str:
    names = sorted({letter for name in READY_PLAYBOOKS for letter in ready_playbook(name).letters})
    return "\n".join(
        ["## Letters that the plays ask for", "", *(f"- `{name}`" for name in names), ""]
    )


def _said(shape: type) -> str:
    return " ".join(inspect.cleandoc(shape.__doc__ or "").split())


MARK = "<!-- What follows is generated: python -m tests.journey.reference_pages -->\n"


def pages() -> dict[str, str]:
    """The pages as they should stand, by file name."""
    playbook = (DOCS / "playbook.md").read_text(encoding="utf-8")
    by_hand = playbook.partition(MARK)[0]
    return {
        "events.md": events_page(),
        "conditions.md": conditions_page(),
        "playbook.md": by_hand + MARK + "\n" + playbook_tables(),
    }


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
