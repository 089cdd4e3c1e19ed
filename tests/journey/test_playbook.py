"""Loading playbooks: what they may say, and every problem with line and fix."""

import pytest

from takt.journey import (
    READY_PLAYBOOKS,
    Guard,
    Play,
    Playbook,
    ReplyTarget,
    load_playbook,
    read_duration,
    ready_playbook,
    ready_text,
)

from .playbook_text import SMALL


def loaded(text: str) -> Playbook:
    playbook, problems = load_playbook(text)
    assert playbook is not None, problems
    return playbook


def test_a_small_playbook() -> None:
    playbook = loaded(SMALL)
    assert (playbook.name, playbook.language, playbook.quiet_hours) == ("small", "en", None)
    assert playbook.hours[0] == ((540, 1080),)
    assert playbook.hours[5] == ()
    assert playbook.letters == ("greeting",)
    assert repr(playbook) == "<Playbook small>"
    assert playbook.plays["greeting"].contact
    assert str(playbook.plays["greeting"].fulfilled_by[0]) == "message sent (letter=greeting)"


def test_the_makers_times_are_as_the_practices_say() -> None:
    maker = ready_playbook("maker")
    assert maker.zone.key == "Europe/Kyiv"
    assert maker.hours[4] == ((540, 780), (840, 1080))
    assert maker.reply_target(None) == maker.reply_target("email")
    assert maker.reply_target(None) == ReplyTarget(read_duration("4h"), read_duration("8h"))
    assert str(maker.silence_limit) == "3d"


@pytest.mark.parametrize("name", READY_PLAYBOOKS)
def test_ready_playbooks_keep_every_practice_that_events_can_express(name: str) -> None:
    playbook = ready_playbook(name)
    in_force: list[Play | Guard] = [*playbook.plays.values(), *playbook.guards.values()]
    kept = {each.practice for each in in_force if each.enabled} | {"A1", "C2"}
    assert kept >= {
        *[
            "A9",
            "B1",
            "B3",
            "B4",
            "B5",
            "B7",
            "B8",
            "C1",
            "C3",
            "C4",
            "C5",
            "C6",
            "D1",
            "D3",
            "D4",
            "D5",
        ]
    }
    assert kept >= {*["E1", "E2", "E3", "E4", "E6", "F1", "F2", "F6", "F9"]}
    assert ("B6" in kept) is (name != "bookseller")


def test_a_shop_without_such_a_playbook_is_told_which_there_are() -> None:
    with pytest.raises(KeyError, match="maker"):
        ready_text("makr")


def test_a_playbook_over_a_ready_one_changes_single_keys() -> None:
    mine = loaded("""
        extends = "maker"
        days_off = ["2026-08-10", 2026-08-11]
        quiet_hours = false
        [hours]
        friday = []
        [plays.greeting]
        within = "2h"
        [plays.gift]
        enabled = false
    """)
    assert str(mine.plays["greeting"].within) == "2h"
    assert mine.plays["greeting"].letter == "greeting"
    assert not mine.plays["gift"].enabled
    assert (mine.hours[3], mine.hours[4]) == (((540, 780), (840, 1080)), ())
    assert mine.quiet_hours is None
    assert len(mine.days_off) == 2


def test_equal_ends_are_no_quiet_hours() -> None:
    quiet = '[quiet_hours]\nfrom = "08:00"\nto = "08:00"\n'
    assert loaded(SMALL + quiet).quiet_hours is None
