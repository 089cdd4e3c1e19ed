"""Ukrainian and Russian as buyers type them in Latin letters, each in their own manner."""

from random import Random

# Letter: the ways it is written, the likeliest first.
_COMMON = {
    "а": "a", "б": "b", "в": "v v v w", "д": "d", "ж": "zh zh zh j z", "з": "z", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "h kh x h", "ц": "ts c ts", "ч": "ch ch ch 4 c", "ш": "sh sh sh 6 w",
    "щ": "shch sch shh sch", "ю": "yu ju iu u", "я": "ya ja ia ya", "ь": "_ _ _ '", "'": "_ '",
    "’": "_ '", "ё": "yo e jo io",
}  # fmt: skip
_OWN = {
    "uk": {
        "г": "h h g", "ґ": "g", "е": "e", "є": "ye ie je e", "и": "y y y i", "і": "i",
        "ї": "yi i ji i", "й": "y i j",
    },
    "ru": {
        "г": "g", "е": "e e e ye", "и": "i", "й": "y j i", "ъ": "_ '", "ы": "y y i", "э": "e",
    },
}  # fmt: skip


def transliterated(text: str, language: str, chance: Random) -> str:
    """`text` in Latin letters, each letter in one manner throughout; capitals are lost."""
    ways = {letter: way.split() for letter, way in (_COMMON | _OWN[language]).items()}
    manner = {letter: chance.choice(way).replace("_", "") for letter, way in ways.items()}
    return "".join(manner.get(letter, letter) for letter in text.lower())


_BARE = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


def without_marks(text: str) -> str:
    """Polish as it is typed on a keyboard without Polish letters."""
    return text.translate(_BARE)
