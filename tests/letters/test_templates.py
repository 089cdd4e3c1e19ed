"""Letters with open places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.templates import check_template, parse

VALUES = {"greeting_line": "Hello Olena!", "order_number": "1001"}


def fill(text: str, **values: str) -> str:
    template, problems = parse(text)
    assert problems == ()
    return template.fill({**VALUES, **values})


def test_a_placeholder_gives_way_to_its_value() -> None:
    assert fill("{greeting_line} Order {order_number}.") == "Hello Olena! Order 1001."


def test_two_braces_stand_for_one() -> None:
    assert fill("{{order_number}}") == "{order_number}"


def test_a_value_is_text_and_nothing_else() -> None:
    assert fill("{order_number}", order_number="{total} [[x]]") == "{total} [[x]]"


def test_a_passage_stands_when_its_values_are_there() -> None:
    assert fill("A. [[By {promised_on}.]] B.", promised_on="6 March") == "A. By 6 March. B."


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("A. [[By {promised_on}.]] B.", "A. B."),
        ("A.[[ By {promised_on}.]]", "A."),
        ("A [[by {promised_on}]].", "A."),
        ("A [[by {promised_on}]]«B»", "A «B»"),
        ("A. [[By {promised_on}.]] [[For {total}.]] B.", "A. B."),
        ("A.\n[[By {promised_on}.]]\nB.", "A.\nB."),
        ("A.\n\n[[By {promised_on}.]]\n\nB.", "A.\n\nB."),
        ("A.\n\n[[By {promised_on}.]]\n[[For {total}.]]\n\nB.", "A.\n\nB."),
        ("[[By {promised_on}.]]\n\nB.", "B."),
        ("A.\n\n[[By {promised_on}.]]", "A."),
    ],
)
def test_a_dropped_passage_leaves_no_hole(text: str, filled: str) -> None:
    assert fill(text) == filled


def test_a_full_stop_is_not_doubled() -> None:
    assert fill("Now: {stage}.", stage="all is set.") == "Now: all is set."


def test_what_the_seller_must_still_give_is_named() -> None:
    template, _ = parse("{greeting_line} {question} {question} [[{total}]]")
    assert template.missing(VALUES) == ("question",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Dear {buyer},", ("unknown_placeholder", 1, 6, "{buyer}", "{buyer_name}")),
        ("A\nB {order_number", ("unclosed_placeholder", 2, 3, "{order_number", "}")),
        ("A }", ("stray_brace", 1, 3, "}", "}}")),
        ("A\n[[B", ("unclosed_passage", 2, 1, "[[", "]]")),
        ("A ]]", ("passage_not_open", 1, 3, "]]", "[[ before ]]")),
        ("[[A [[B]]", ("passage_in_passage", 1, 5, "[[", "]] before another [[")),
    ],
)
def test_a_mistake_is_told_with_its_place(
    text: str, problem: tuple[str, int, int, str, str]
) -> None:
    found = [(p.kind, p.line, p.column, p.found, p.expected) for p in check_template(text)]
    assert found == [problem]


def test_every_mistake_is_told() -> None:
    problems = check_template("{ordernumber} and {}\n{order number}")
    assert [(p.line, p.column) for p in problems] == [(1, 1), (1, 19), (2, 1)]
    assert problems[0].expected == "{order_number}"
    assert "{total}" in problems[1].expected  # nothing is near: all there are


def test_no_attribute_is_ever_looked_up() -> None:
    assert [p.kind for p in check_template("{order_number.__class__}")] == ["unknown_placeholder"]


@given(st.text(alphabet="ab{}[]\n _order_number"))
def test_whatever_is_written_parses_and_fills(text: str) -> None:
    template, _ = parse(text)
    template.fill(VALUES)


known = st.sampled_from(sorted(PLACEHOLDERS))
plain = st.text(alphabet="abc .,\nйї", max_size=9)
templates = st.lists(
    st.one_of(plain, known.map("{{{}}}".format), known.map("[[ a {{{}}} ]]".format)), max_size=12
).map("".join)
values = st.dictionaries(known, st.text(alphabet="xyz 1\n", max_size=5))


@given(templates, values)
def test_no_placeholder_remains(text: str, values: dict[str, str]) -> None:
    template, problems = parse(text)
    assert problems == ()
    filled = template.fill(values)
    assert not set("{}[]") & set(filled)


@pytest.mark.parametrize("text", ["Замовлення № {order_number}!", "Zamówienie nr {order_number}!"])
def test_no_line_ends_between_the_sign_and_the_order_s_number(text: str) -> None:
    assert parse(text)[0].fill({"order_number": "1001"}).endswith("\N{NO-BREAK SPACE}1001!")
