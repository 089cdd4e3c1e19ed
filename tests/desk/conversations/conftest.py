"""The pages' desk, and letters whose reading is known for certain."""

from collections.abc import Callable

import pytest

from takt.desk.conversations.models import Conversation, Message
from tests.desk.pages.conftest import at_the_moment, colleagues_desk, desk, mail, sale

__all__ = ["at_the_moment", "colleagues_desk", "desk", "mail", "sale"]  # fixtures

Read = Callable[..., Message]


@pytest.fixture
def read() -> Read:
    """Says what reading found in a conversation's newest letter: `read(talk, mood=2)`."""

    def read(talk: Conversation, **found: object) -> Message:
        message = Message.objects.filter(conversation=talk, direction="in").latest("happened_at")
        message.reading = found
        message.save(update_fields=["reading"])
        return message

    return read
