"""Days that are said in words."""

import pytest

from takt.letters.reading.dates import find_dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("п'ятого березня", [("п'ятого березня", 5, 3)]),
        ("двадцять першого числа", [("двадцять першого числа", 21, None)]),
        ("до двадцатого, пожалуйста", [("двадцатого", 20, None)]),
        ("к первому сентября", [("первому сентября", 1, 9)]),
        ("с пятого по восьмое марта", [("пятого", 5, 3), ("восьмое марта", 8, 3)]),
        ("piatego marca", [("piatego marca", 5, 3)]),
        ("dwudziestego piątego grudnia", [("dwudziestego piątego grudnia", 25, 12)]),
        ("the fifth of March", [("fifth of March", 5, 3)]),
        ("March the fifth", [("March the fifth", 5, 3)]),
        ("by the fifteenth, please", [("fifteenth", 15, None)]),
        (
            "from the fifth to the twenty-first of May",
            [("fifth", 5, 5), ("twenty-first of May", 21, 5)],
        ),
        ("5 березня і шостого квітня", [("5 березня", 5, 3), ("шостого квітня", 6, 4)]),
    ],
)
def test_a_day_in_words_is_found(text: str, days: list[tuple[str, int, int | None]]) -> None:
    assert [(d.span.text, d.day, d.month) for d in find_dates(text)] == days


def test_a_year_may_follow() -> None:
    (found,) = find_dates("п’ятого березня 2026 року")
    assert (found.day, found.month, found.year) == (5, 3, 2026)


@pytest.mark.parametrize(
    "text",
    ["первый раз", "до первого раза", "по второму кругу", "the first may be late", "on the second",
     "by the fifteenth bowl", "it may first need a wash", "z drugim majem", "po raz trzeci"],
)  # fmt: skip
def test_a_place_in_a_row_is_no_day(text: str) -> None:
    assert find_dates(text) == ()
