"""Coarse words in disguise: х*й, f#ck, бля.ть, с у к а, cyka, п1зда, sh!t, f***."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from takt.letters.reading.mood.words import folded

_CANDIDATE = re.compile(
    r"(?<!\w)[^\W\d_](?:[ .\-*_][^\W\d_]){2,11}(?!\w)"  # letters apart
    r"|(?<![\w@.])[^\W\d_][\w*@#$!.+|]{0,30}[*@#$!.+|\d][\w*@#$!.+|]{0,30}"  # marks, digits inside
    r"|\b\w*(?:[a-zA-Z](?=[\u0400-\u04ff])|[\u0400-\u04ff](?=[a-zA-Z]))\w*"  # two scripts
)
_ALMOST_HIDDEN = re.compile(r"[^\W\d_](?:[*#@$]{2,}[^\W\d_]{0,3}|[*#@$]{3,})")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_MARKS = re.compile(r"[\W_]+")
_HIDING = re.compile(r"[*#@$]")
# What stands for a letter that looks like it: first in Cyrillic words, then in Latin ones.
_TO_CYRILLIC = str.maketrans("aceopxykmtbhi013469@", "асеорхукмтвніоізчба" + "а")
_TO_LATIN = str.maketrans("013457@$!|", "oieastasil")
HIDDEN = "*"  # the reading of a word of which hardly a letter is left


class Masked(NamedTuple):
    """A stretch in disguise and what it may stand for, in small letters; `*` hides a letter."""

    start: int
    end: int
    readings: tuple[str, ...]


def masked(text: str) -> Iterator[Masked]:
    """The stretches of `text` that may be words in disguise."""
    for match in _CANDIDATE.finditer(text):
        written = match.group().rstrip(".!+|")
        if not (written.isalpha() or written.isdigit()) or _has_two_scripts(written):
            yield Masked(match.start(), match.start() + len(written), _readings(written))


def _readings(written: str) -> tuple[str, ...]:
    small = folded(written)
    if _ALMOST_HIDDEN.fullmatch(small):
        return (HIDDEN,)
    table = _TO_CYRILLIC if _CYRILLIC.search(small) else _TO_LATIN
    alike = _MARKS.sub("", small.translate(table))
    bare = _MARKS.sub("", small)
    hidden = _HIDING.sub("*", small) if _HIDING.search(small) else bare
    return tuple(dict.fromkeys((alike, bare, hidden)))


def _has_two_scripts(written: str) -> bool:
    cyrillic = len(_CYRILLIC.findall(written))
    return 0 < cyrillic < sum(map(str.isalpha, written))
