"""How a buyer is greeted (A5): the one place that turns a name into a greeting line."""

from takt.letters.text_data import table

PLAIN = {"uk": "Добрий день", "ru": "Здравствуйте", "pl": "Dzień dobry", "en": "Hello"}
_WITH_A_COMMA = ("uk", "ru", "pl")

_INFLECTED = ("uk", "pl")
_APOSTROPHES = str.maketrans("’ʼ`´", "''''")


def greeting(name: str, language: str, *, correction: str = "") -> str:
    """The greeting line, e.g. "Добрий день, Олено!", "Dzień dobry, Pani Anno!".

    `name` is as the order gives it, surname and all, perhaps empty. Where the language inflects
    names and the form is not known for certain, the greeting does without the name. `correction`
    is what a seller once wrote for this buyer ("пане професоре"), and is taken as it is.
    """
    form = correction.strip() or _form(name, language)
    if not form:
        return f"{PLAIN[language]}!"
    comma = "," if language in _WITH_A_COMMA else ""
    return f"{PLAIN[language]}{comma} {form}!"


def _form(name: str, language: str) -> str:
    words = name.translate(_APOSTROPHES).split()
    if not words or not all(_looks_like_a_name(word) for word in words):
        return ""
    if language in _INFLECTED:
        forms = table("address/vocative", language)
        return next((forms[w] for w in _titled(words) if w in forms), "")
    return _uninflected(words, language)


def _titled(words: list[str]) -> list[str]:
    """Given names may stand first ("Anna Nowak") or last ("НОВАК АННА")."""
    return [word[:1].upper() + word[1:].lower() for word in words]


def _uninflected(words: list[str], language: str) -> str:
    """A first name as it is; alone or first of two words, in the script of the language."""
    cyrillic = all("\u0400" <= letter <= "\u04ff" for letter in words[0] if letter.isalpha())
    if len(words) > 2 or cyrillic != (language == "ru"):
        return ""
    return _titled(words)[0]


def _looks_like_a_name(word: str) -> bool:
    return len(word) > 1 and word.replace("-", "").replace("'", "").isalpha()
