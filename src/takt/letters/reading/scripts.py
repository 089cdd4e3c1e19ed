"""Which script a letter is in: a brand or a name in the other one says nothing of its writer.

"Є чохол для Samsung Galaxy S21 Ultra?" has more Latin letters than Cyrillic and is Ukrainian; "Is
Мастер и Маргарита still there?" is English.
"""

import re

CYRILLIC = re.compile("[\u0400-\u04ff]+")

_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_NEW_SENTENCE = re.compile(r"(?:^|[.!?…\n])[\s\"«„“(—–-]*$")
_ORDINARY = 2  # what a small Cyrillic letter weighs: Cyrillic letters name things in Latin ones


def is_in_another_script(text: str) -> bool:
    """Whether most of its letters are neither Latin nor Cyrillic."""
    ours = _count(CYRILLIC, text) + _count(_LATIN, text)
    return 2 * ours < _count(_LETTERS, text)


def is_cyrillic(text: str) -> bool:
    """Whether the text is in Cyrillic, going by the words that are no names."""
    cyrillic, latin = _count(CYRILLIC, text), _count(_LATIN, text)
    if not cyrillic or not latin:
        return bool(cyrillic)
    said = [_weights(text, word) for word in _WORD.finditer(text)]
    by_cyrillic, by_latin = sum(c for c, _ in said), sum(la for _, la in said)
    if not by_cyrillic and not by_latin:
        return _ORDINARY * cyrillic >= latin
    return by_cyrillic >= by_latin


def of_one_script(text: str) -> str:
    """The text without the words in the other script."""
    if not (CYRILLIC.search(text) and _LATIN.search(text)):
        return text
    own = CYRILLIC if is_cyrillic(text) else _LATIN
    return _WORD.sub(lambda word: word.group() if own.search(word.group()) else " ", text)


def count_letters(text: str) -> int:
    """How many letters there are, of any script."""
    return _count(_LETTERS, text)


def _weights(text: str, word: re.Match[str]) -> tuple[int, int]:
    """What a word says for Cyrillic and for Latin: nothing where it names something."""
    letters = word.group()
    if letters.islower():
        return _ORDINARY * _count(CYRILLIC, letters), _count(_LATIN, letters)
    begins = _NEW_SENTENCE.search(text, max(0, word.start() - 4), word.start())
    if begins and (len(letters) == 1 or letters[1:].islower()):
        return _count(CYRILLIC, letters), _count(_LATIN, letters)
    return 0, 0


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
