"""Every problem of a playbook, with its line and its fix."""

import re

import pytest

from takt.journey import ACTIONS, load_playbook
from takt.journey.phrase import Phrase

from .playbook_text import SMALL


def problems(text: str) -> list[tuple[int | None, str, str]]:
    playbook, found = load_playbook(text, "shop.toml")
    assert playbook is None
    assert all(problem.file == "shop.toml" for problem in found)
    told = [(problem.line, problem.found, problem.expected) for problem in found]
    assert [said for _, *both in told for said in both if not _can_be_translated(said)] == []
    return told


def _can_be_translated(said: str) -> bool:
    """Whether a page can say it in another language: a phrase, or nothing but names and signs."""
    return isinstance(said, Phrase) or re.search("[a-z]{2,} [a-z]{2,}", said) is None


@pytest.mark.parametrize(
    ("old", "new", "line", "found", "expected"),
    [
        (
            'zone = "Europe/Kyiv"',
            'zone = "Europe/Kyev"',
            2,
            "zone = 'Europe/Kyev'",
            "a time zone, as in Europe/Kyiv",
        ),
        ('zone = "Europe/Kyiv"', 'zone = ""', 2, "zone = ''", "a time zone, as in Europe/Kyiv"),
        (
            'silence_limit = "3d"',
            'silence_limit = "-3d"',
            3,
            "silence_limit = '-3d'",
            "a duration, as in 1h, 30 min, 3d, 2 working days",
        ),
        (
            'name = "small"',
            'nam = "small"\nname = "small"',
            1,
            "the key “nam” in the playbook",
            "“name”",
        ),
        (
            '["09:00-18:00"]',
            '["9-18"]',
            5,
            "monday-friday = '9-18'",
            "hours, as in 09:00-13:00, or [] for a day off",
        ),
        (
            '["09:00-18:00"]',
            '["18:00-09:00"]',
            5,
            "monday-friday = '18:00-09:00'",
            "hours, as in 09:00-13:00, or [] for a day off",
        ),
        (
            '["09:00-18:00"]',
            '["09:00-18:00", "17:00-19:00"]',
            5,
            "hours of monday-friday that overlap",
            "intervals one after another",
        ),
        ("monday-friday", "moonday", 5, "the key “moonday” in [hours]", "“monday”"),
        (
            'action = "send letter"',
            'action = "send leter"',
            13,
            "action = 'send leter'",
            "“send letter”",
        ),
        ('letter = "greeting"\n', "", 9, "[plays.greeting] without letter", "letter = …"),
        (
            'within = "1h"',
            "within = 1",
            12,
            "within = 1",
            "a duration, as in 1h, 30 min, 3d, 2 working days",
        ),
        (
            'on = "order placed"',
            'on = "order plced"',
            11,
            "on = 'order plced': the event “order plced”",
            "“order placed”",
        ),
        (
            "(letter=greeting)",
            "(leter=greeting)",
            15,
            "fulfilled_by = 'message sent (leter=greeting)': the field “leter” of “message sent”",
            "“letter”",
        ),
        (
            "(letter=greeting)",
            "(letter)",
            15,
            "fulfilled_by = 'message sent (letter)': “letter”",
            "field=value",
        ),
        (
            "(letter=greeting)",
            "(automatic=maybe)",
            15,
            "fulfilled_by = 'message sent (automatic=maybe)': automatic=maybe",
            "yes | no",
        ),
        (
            'until = "order paid"',
            'until = "order payed"',
            19,
            "until = 'order payed': the condition “order payed”",
            "“order paid”",
        ),
        (
            'until = "order paid"',
            'until = "message sent (letter=x, y)"',
            19,
            "until = 'message sent (letter=x, y)': “y”",
            "field=value",
        ),
        ('until = "order paid"\n', "", 16, "[guards.paid] without until", "until = …"),
        (
            "[plays.greeting]",
            "[plays.Greeting]",
            9,
            "the name “Greeting”",
            "small letters, digits and hyphens, as in thanks-2",
        ),
        (
            'practice = "B1"',
            'practice = "B1"\nenabled = "no"',
            11,
            "enabled = 'no'",
            "true or false",
        ),
        ('practice = "B1"', 'practice = "b1"', 10, "practice = 'b1'", "a practice, as in B1"),
        (
            'within = "1h"',
            'within = "-1h"',
            12,
            "within = '-1h'",
            "an anchor to count back from, or no minus",
        ),
        (
            'within = "1h"',
            'within = "1h"\nanchor = "total"',
            13,
            "anchor = 'total' of “order placed”",
            "no anchor: it has neither day nor moment",
        ),
        (
            'within = "1h"',
            'within = "1h"\nclock = "sun"',
            13,
            "clock = 'sun'",
            "one of: wall, wall without weekends, working",
        ),
        (
            "[guards.paid]",
            "[guards]\npaid = 1\n[guards.other]",
            17,
            "guards.paid = 1",
            "a table: [guards.paid]",
        ),
        (
            "[reply_targets]",
            'quiet_hours = {from = "00:00", to = "23:59"}\n[reply_targets]',
            None,
            "the key “quiet_hours” in [hours]",
            "",
        ),
    ],
)
def test_a_problem_has_its_line_and_its_fix(
    old: str, new: str, line: int | None, found: str, expected: str
) -> None:
    assert old in SMALL
    told = problems(SMALL.replace(old, new, 1))
    if line is not None:
        assert (line, found, expected) in told
    else:
        assert found in [each[1] for each in told]


def test_an_anchor_is_a_day_or_moment_of_the_event() -> None:
    text = SMALL.replace('"order placed"', '"promise given"').replace(
        'within = "1h"', 'within = "1h"\nanchor = "dat"'
    )
    assert problems(text) == [(13, "anchor = 'dat' of “promise given”", "“date”")]


def test_quiet_hours_need_both_ends_and_leave_some_time() -> None:
    half = SMALL + '[quiet_hours]\nfrom = "21:00"\n'
    assert problems(half) == [(21, "[quiet_hours] without to", "to = …")]
    bad = SMALL + '[quiet_hours]\nfrom = "21:00"\nto = "8 am"\n'
    assert problems(bad) == [(23, "to = '8 am'", "a time, as in 08:00")]
    long = SMALL + '[quiet_hours]\nfrom = "08:00"\nto = "20:00"\n'
    assert problems(long) == [
        (21, "quiet hours over all opening hours", "shorter quiet hours"),
    ]


def test_a_week_without_hours() -> None:
    text = SMALL.replace('["09:00-18:00"]', "[]")
    assert problems(text) == [
        (4, "no opening hours in the week", 'monday-friday = ["09:00-18:00"]'),
    ]


def test_what_a_playbook_must_have_is_told_all_at_once() -> None:
    assert problems("hours = 1\nlanguage = 'ua'") == [
        (
            None,
            "the playbook without name, zone, reply_targets, silence_limit",
            'extends = "maker" in the first line, or else '
            "name = …, zone = …, reply_targets = …, silence_limit = …",
        ),
        (1, "hours = 1", "a table: [hours]"),
        (2, "language = 'ua'", "one of: en, pl, ru, uk"),
    ]


OVER_A_BASE = """
[plays.greeting]
within = "2h"
[plays.promised-day]
within = "-2 working days"
[guards.paid]
enabled = false
"""


@pytest.mark.parametrize(
    ("first_line", "problem"),
    [
        ('extends = "makr"', (1, "extends = 'makr'", "“maker”")),
        ("extends = 1", (1, "extends = 1", "one of: bookseller, courier-shop, maker")),
        ('extend = "maker"', (1, "the key “extend” in the playbook", "“extends”")),
        (
            '[limits]\nextends = "maker"',
            (2, "the key “extends” in [limits]", "“extends” above the first [table]"),
        ),
        (
            'name = "mine"',
            (
                None,
                "the playbook without zone, hours, reply_targets, silence_limit",
                'extends = "maker" in the first line, or else '
                "zone = …, hours = …, reply_targets = …, silence_limit = …",
            ),
        ),
    ],
)
def test_of_a_base_that_is_not_found_nothing_is_missing_besides(
    first_line: str, problem: tuple[int | None, str, str]
) -> None:
    assert load_playbook('extends = "maker"\n' + OVER_A_BASE)[1] == ()
    assert problems(first_line + OVER_A_BASE) == [problem]


def test_what_is_wrong_besides_the_base_is_told_with_it() -> None:
    text = 'extends = "makr"\nzone = "Kyiv"\n[plays.birthday]\nletter = "birthday"\n'
    missing = "practice, on, within, action, fulfilled_by"
    assert [found for _, found, _ in problems(text)] == [
        "extends = 'makr'",
        "zone = 'Kyiv'",
        f"[plays.birthday] without {missing}",
    ]


@pytest.mark.parametrize(
    ("text", "line", "found", "expected"),
    [
        (
            '[plays.greting]\nwithin = "2h"',
            2,
            "[plays.greting] without practice, on, action, fulfilled_by",
            "“greeting”, or else practice = …, on = …, action = …, fulfilled_by = …",
        ),
        (
            "[guards.really_sent]\nenabled = false",
            2,
            "the name “really_sent”",
            "“really-sent”",
        ),
        (
            "[plays.paid]\nenabled = false",
            2,
            "[plays.paid] without practice, on, within, action, fulfilled_by",
            "“[guards.paid]”, or else "
            "practice = …, on = …, within = …, action = …, fulfilled_by = …",
        ),
        ("[plays.greeting]\naction = 1", 3, "action = 1", f"one of: {', '.join(sorted(ACTIONS))}"),
        ('[greeting]\nwithin = "2h"', 2, "the key “greeting” in the playbook", "[plays.greeting]"),
        ('[play.greeting]\nwithin = "2h"', 2, "the key “play” in the playbook", "“plays”"),
        ("[plays]\ngreeting = false", 3, "plays.greeting = false", "a table: [plays.greeting]"),
        (
            '[plays.greeting]\non = "payment"',
            3,
            "on = 'payment': the event “payment”",
            "one of: payment received, payment refunded",
        ),
        ('quiet_hours = "21-8"', 2, "quiet_hours = '21-8'", "a table: [quiet_hours]"),
        ('reply_targets = "1h"', 2, "reply_targets = '1h'", "a table: [reply_targets]"),
        (
            '[hours]\nmonday-friday = "9-18"',
            3,
            "monday-friday = '9-18'",
            "hours, as in 09:00-13:00, or [] for a day off",
        ),
    ],
)
def test_one_slip_is_one_problem(text: str, line: int, found: str, expected: str) -> None:
    assert problems('extends = "maker"\n' + text) == [(line, found, expected)]


def test_a_time_of_toml_is_a_time() -> None:
    text = 'extends = "maker"\n[quiet_hours]\nfrom = 22:00:00\nto = "08:30"\n'
    playbook, told = load_playbook(text)
    assert playbook is not None, told
    assert playbook.quiet_hours is not None
    assert playbook.quiet_hours.start.hour == 22


def test_text_that_is_not_toml_has_its_line_too() -> None:
    assert problems("name = \nzone") == [
        (1, "a line that is not TOML (Invalid value)", 'key = "value", or [table]')
    ]
    assert problems("[hours")[0][0] == 1


def test_countries_and_days_that_do_not_exist() -> None:
    told = problems(SMALL.replace("[hours]", 'holidays = ["XX"]\ndays_off = "2026-02-30"\n[hours]'))
    assert told == [
        (4, "holidays = 'XX'", "a country code, one of: CZ, DE, GB, LT, PL, UA, US"),
        (5, "days_off = '2026-02-30'", "a date, as in 2026-08-10"),
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("name = Maker", "Invalid value"),
        ("[plays]\n[plays]", "Cannot declare plays twice"),
        ('name = "Maker\nzone = 1', "Unterminated string"),
        ('name = "\x01"', r"Illegal character '\x01'"),
    ],
)
def test_what_is_wrong_with_its_toml_is_said_in_words(line: str, complaint: str) -> None:
    ((_, found, _),) = problems(f"{line}\n")
    assert found == f"a line that is not TOML ({complaint})"


def test_days_and_times_are_shown_as_they_were_written() -> None:
    found = [found for _, found, _ in problems('extends = "maker"\nname = 2026-03-06\n')]
    assert found == ["name = 2026-03-06"]


def test_a_number_too_long_to_write_is_described() -> None:
    found = [found for _, found, _ in problems(f'extends = "maker"\nname = 0x{"f" * 5000}\n')]
    assert found == ["name = a number of thousands of digits"]
