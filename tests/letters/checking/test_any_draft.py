"""Whatever is written can be checked, in answer to whatever came: nothing raises, places exist."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takt.letters.checking import Context, answers, check
from tests.letters.calls import calls_of
from tests.letters.long_letters import REPEATED, repeated
from tests.letters.test_any_letter import letters, long_letters

LETTER = "Where is my parcel? How much is it, and when will it be here?"
texts = st.text(st.characters(), max_size=20)
contexts = st.builds(
    Context,
    letter=st.none() | letters,
    language=st.none() | texts,
    order_number=st.none() | texts,
    tracking=st.none() | texts,
    stage=st.none() | texts,
    is_shipped=st.none() | st.booleans(),
    promised=st.lists(letters, max_size=2).map(tuple),
    planned_ship_on=st.none() | st.dates(),
    today=st.none() | st.dates(),
    buyer_name=st.none() | texts,
)


@given(letters, contexts)
def test_any_draft_is_checked(draft: str, context: Context) -> None:
    for remark in check(draft, context):
        assert 0 <= remark.start <= remark.end <= len(draft)
    for answer in answers(draft, context):
        assert (context.letter or "")[answer.question.start : answer.question.end]


@settings(max_examples=10)
@given(long_letters, long_letters)
def test_a_draft_of_any_length_is_checked(draft: str, letter: str) -> None:
    check(draft, Context(letter=letter))


@pytest.mark.parametrize("piece", REPEATED)
def test_a_draft_four_times_as_long_takes_four_times_the_steps(piece: str) -> None:
    def checked(draft: str) -> object:
        return check(draft, Context(letter=LETTER))

    short, long = repeated(piece, 800), repeated(piece, 3200)
    checked(long)
    assert calls_of(checked, long) < 6 * calls_of(checked, short)
