"""What the outer shape of a letter tells of its mood: capitals, marks, smileys, quotation marks."""

import re
from collections.abc import Iterator

_SHOUTED = re.compile(r"(?<![\w\-/])(?![IVXLC]+\b)[^\W\d_]{3,}(?![\w\-/]|\s?[№\d])")
_RAGE = "[\U0001f620\U0001f621\U0001f624\U0001f92c\U0001f595\U0001f44e\U0001f4a9\U0001f92e]+"
_ENRAGED = re.compile(_RAGE)
_EXCLAIMED = re.compile(rf"!{{2,}}|[!?]*(?:!\?|\?!)[!?]*|\?{{2,}}|{_RAGE}")
_SMILE = re.compile(
    r"(?<![\w(])(?:[:;=8][\-^]?[)D*pP]+|\^_?\^|<3)|(?<=[\w.!?,])\s?\){1,3}(?=\s|$|[.,!?])|хаха|хихи"
    "|[\U0001f600-\U0001f60d\U0001f618-\U0001f61d\U0001f642\U0001f643\U0001f60e\U0001f970"
    "\u2764\u263a\U0001f496-\U0001f49f\U0001f44d\U0001f64f\U0001f338\U0001f33a\U0001f389\U0001f917]"
)
_FROWN = re.compile(
    r"[:;=][\-']?[(\[]+|(?<=[\w.!?,])\s?\({1,4}(?=\s|$|[.,!?])"
    "|[\U0001f610-\U0001f615\U0001f61e\U0001f61f\U0001f622\U0001f623\U0001f625\U0001f629-\U0001f62d"
    "\U0001f641\U0001f926\U0001f937\U0001f494]"
)
# Words of the seller's held up in quotation marks: «зараз уточню», "next day".
_SCARE = re.compile(r"[«„“\"](?=[^\W\d_A-ZА-ЯІЇЄҐĄĆĘŁŃÓŚŹŻ])([^«»„“”\"\n]{2,60})[»”“\"]")
_TELLING, _MOSTLY = 12, 0.6  # letters, and what share of them, that make a letter one shout
_MANY_CAPITALS = 3  # words in capitals that make a letter shouted


def shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in capitals (abbreviations of two letters and item codes left out)."""
    for match in _SHOUTED.finditer(text):
        if match.group().isupper():
            yield match.span()


def exclaimed(text: str) -> Iterator[tuple[int, int]]:
    """Where marks are heaped ("!!", "???", "?!") or a picture is enraged."""
    return (match.span() for match in _EXCLAIMED.finditer(text))


def enraged(text: str) -> Iterator[tuple[int, int]]:
    """Where enraged pictures stand ("😡")."""
    return (match.span() for match in _ENRAGED.finditer(text))


def shape_of(text: str) -> dict[str, float]:
    """The signs that need no lexicon, each 0 or more."""
    capitals = sum(1 for _ in shouted(text))
    letters = sum(map(str.isalpha, text)) or 1
    upper = sum(map(str.isupper, text))
    return {
        "capitals": min(capitals, _MANY_CAPITALS),
        "all-capitals": float(letters >= _TELLING and upper / letters > _MOSTLY),
        "exclaimed": min(len(_EXCLAIMED.findall(text)), 3),
        "exclamation": min(text.count("!"), 3),
        "smile": min(len(_SMILE.findall(text)), 2),
        "frown": min(len(_FROWN.findall(text)), 2),
        "held-up": min(len(_SCARE.findall(text)), 2),
        "asks": min(text.count("?"), 2),
    }
