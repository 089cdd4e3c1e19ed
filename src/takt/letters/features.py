"""How a text becomes buckets, the columns of a linear model: words and pieces of words, hashed.

A text is cut into tokens (words, runs of marks, and on demand pairs of neighbours); each token
gives its buckets: itself and its character n-grams, by CRC-32.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_WORDS = re.compile(_WORD)
_TOKENS = re.compile(rf"{_WORD}|\d+|[!?.…)(]+|[^\w\s]")
_REMEMBERED = 1 << 10  # tokens whose pieces are remembered for the next model
_LONGEST_TOKEN = 40  # characters; what is longer is an address or noise
_MOST_DIGITS = 6  # that are told apart by their number


@dataclass(frozen=True, slots=True)
class Features:
    """What is looked at in a text. `size` is a power of two.

    `shortest` to `longest` are the lengths of the n-grams inside a token (with its ends marked);
    `words` and `pairs` add whole tokens and neighbouring ones; `marks` keeps "!!", "?", smileys and
    digits (as their count) as tokens.
    """

    shortest: int = 2
    longest: int = 4
    size: int = 1 << 15
    words: bool = True
    pairs: bool = False
    marks: bool = False

    def tokens(self, text: str, extra: Iterable[str] = ()) -> list[str]:
        """The tokens of `text` in small letters, and the features named beside it."""
        plain = text.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'")
        if self.marks:
            found = _TOKENS.findall(plain)
            words = [_counted(word) if word[0].isdigit() else word for word in found]
        else:
            words = _WORDS.findall(plain)
        words = [word[:_LONGEST_TOKEN] for word in words]
        pairs = map(" ".join, pairwise(words)) if self.pairs else ()
        return [*words, *pairs, *(f"{name} " for name in extra)]

    def buckets(self, token: str) -> list[int]:
        """The buckets (below `size`) of one token; of a pair it is the pair alone."""
        mask = self.size - 1
        if " " in token:
            return [zlib.crc32(_code_of(token), 1) & mask]
        found = [code & mask for code in _piece_codes(token, self.shortest, self.longest)]
        return [zlib.crc32(_code_of(token), 1) & mask, *found] if self.words else found


def _code_of(token: str) -> bytes:
    """Two bytes a character, so that a piece of a token is a piece of its bytes."""
    return f"<{token[:_LONGEST_TOKEN]}>".encode("utf-16-le", "surrogatepass")


@lru_cache(maxsize=_REMEMBERED)
def _piece_codes(token: str, shortest: int, longest: int) -> list[int]:
    """The codes of a token's n-grams; models that read the same letter have most in common."""
    code = _code_of(token)
    return [
        zlib.crc32(code[at : at + width])
        for width in range(2 * shortest, 2 * longest + 1, 2)
        for at in range(0, len(code) - width + 1, 2)
    ]


def _counted(number: str) -> str:
    """A number as the count of its digits: "000"."""
    return "0" * min(len(number), _MOST_DIGITS)
