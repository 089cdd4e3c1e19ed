"""A test's docstring is the journal it tests."""

import pytest

from .stories import Story, told


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """The test's docstring as a sale of the maker's."""
    return told(request.function.__doc__)


@pytest.fixture
def courier_story(request: pytest.FixtureRequest) -> Story:
    """The test's docstring as a sale of the courier shop's."""
    return told(request.function.__doc__, "courier-shop")


@pytest.fixture
def book_story(request: pytest.FixtureRequest) -> Story:
    """The test's docstring as a sale of the bookseller's."""
    return told(request.function.__doc__, "bookseller")
