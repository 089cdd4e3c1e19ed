"""How much of a question's words come back in an answer, by runs of three letters.

Character trigrams hold through the endings of Slavic words without a dictionary.
"""

import re

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


def trigrams(text: str) -> frozenset[str]:
    """The trigrams of the longer words and the numbers of `text`."""
    words = (f"_{word}" for word in _WORD.findall(text.lower().replace("ё", "е")))
    return frozenset(word[i : i + 3] for word in words for i in range(max(1, len(word) - 2)))


def share(question: frozenset[str], answer: frozenset[str]) -> float:
    """The share (0–1) of the question's trigrams that the answer holds; 0 for an empty one."""
    return len(question & answer) / len(question) if question else 0.0
