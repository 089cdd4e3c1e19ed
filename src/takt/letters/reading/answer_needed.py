"""Whether a letter waits for an answer.

When in doubt it does: an answer too many costs a minute, a buyer left waiting costs the buyer.
"""

from takt.letters.spans import Span
from takt.letters.text_data import pattern

MAX_THANKS = 400  # characters; a longer letter says more than thanks


def needs_answer(
    own: str, questions: tuple[Span, ...], *, automatic: bool, is_heated: bool = False
) -> bool:
    """False for an empty letter, one that a machine wrote, and one that only thanks or agrees.

    The thanks of a heated letter (mood 2 and more) are sarcasm, and an angry face alone waits.
    """
    if automatic:
        return False
    if questions or is_heated or "?" in own:
        return True
    return any(c.isalnum() for c in own) and not only_thanks(own)


def only_thanks(own: str) -> bool:
    """Thanks, agreement or delight, with nothing asked and no trouble told."""
    if len(own) > MAX_THANKS or not pattern("reading/thanks").search(own):
        return False
    return pattern("reading/requests").search(own) is None
