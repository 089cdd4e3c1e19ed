"""The words of items and questions without their endings. Pure."""

import re
from functools import lru_cache
from itertools import chain
from unicodedata import is_normalized, normalize

from takt.desk.search.folding import stem, words

_WRITTEN = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*")


def stems(text: str) -> dict[str, None]:
    """The words of a text without their endings, each once, in order."""
    found = _WRITTEN.findall(text if is_normalized("NFC", text) else normalize("NFC", text))
    return dict.fromkeys(chain.from_iterable(map(stems_of, found)))


@lru_cache(maxsize=1 << 15)
def stems_of(written: str) -> tuple[str, ...]:
    """The stem of one word as it is written; none of a single letter, two of some odd ones."""
    return tuple(map(stem, words(written)))
