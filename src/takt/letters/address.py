"""How a buyer is greeted (A5): the one place that turns a name into a greeting line."""

import unicodedata
from functools import cache

from takt.letters.greeted import greets_by_itself, with_its_mark
from takt.letters.name_lists import GENDERS, is_given_name, looks_like_a_surname, titles
from takt.letters.names import Name, parts_of, without_asides
from takt.letters.spelling import ONE_APOSTROPHE, WITHOUT_MARKS
from takt.letters.text_data import every_entry, table

PLAIN = {"uk": "Добрий день", "ru": "Здравствуйте", "pl": "Dzień dobry", "en": "Hello"}
_WITH_A_COMMA = ("uk", "ru", "pl")
_POLITE = {"f": "Pani", "m": "Panie"}


def greeting(name: str, language: str, *, correction: str = "") -> str:
    """The greeting line, e.g. "Добрий день, Олено!", "Dzień dobry, Pani Anno!".

    `name` is as the order gives it, surname and all, perhaps empty. Where the language inflects
    names and the form is not known for certain, the greeting does without the name. `correction`
    is what a seller once wrote for this buyer, and is taken as it is: the form alone ("пане
    професоре") or a whole greeting ("Drogi Zbyszku", "Hello Zbyszek") with its mark.
    """
    if greets_by_itself(correction.strip()):
        return with_its_mark(correction.strip())
    form = correction.strip() or address_form(name, language)
    if not form:
        return f"{PLAIN[language]}!"
    comma = "," if language in _WITH_A_COMMA else ""
    return f"{PLAIN[language]}{comma} {form}!"


def address_form(name: str, language: str) -> str:
    """How the person is addressed, e.g. "Олено Петрівно", "Pani Anno"; "" where it is not certain.

    Ukrainian and Polish by the vocative, Russian with the patronymic where it is given, English
    with a title ("Ms Jones") only where the name has one.
    """
    plain = without_asides(name).translate(ONE_APOSTROPHE)  # U+02BC would count as a letter
    return _FORMS[language](parts_of(_in_its_letters(plain, language), language))


def _ukrainian(name: Name) -> str:
    given = _vocative(name, "uk")
    title = titles("uk")[name.title].form if name.title else ""
    if given and name.patronymic:
        return f"{given} {_inflected_patronymic(name.patronymic)}"
    # A surname after a title may stand in the nominative: "пане Шевченко", "пані Коваль".
    surname = name.others[0] if len(name.others) == 1 else ""
    if not title or is_given_name(surname, "uk"):
        surname = ""
    return " ".join(filter(None, (title, given or surname))) if given or surname else ""


def _polish(name: Name) -> str:
    given = _vocative(name, "pl")
    return f"{_POLITE[name.gender]} {given}" if given else ""


def _russian(name: Name) -> str:
    given = name.given or ("" if name.by_initial else _left_over(name.others))
    return f"{given} {name.patronymic}" if name.patronymic else given


def _left_over(words: tuple[str, ...]) -> str:
    """A rare given name: the only word, or the only one that is no surname."""
    others = [word for word in words if not looks_like_a_surname(word, "ru")]
    if others and _stands_first(others[0]):
        return ""
    return others[0] if len(others) == 1 and len(words) <= 2 else ""


def _english(name: Name) -> str:
    title = titles("en")[name.title].form if name.title else ""
    if title:
        return " ".join((title, *name.others[-1:])) if name.others else f"{title} {name.given}"
    if name.given or not name.others or name.by_initial:
        return name.given
    return "" if _stands_first(name.others[0]) else name.others[0]


def _stands_first(word: str) -> bool:
    """Whether it is a surname of a country where surnames come first: "Nguyễn Văn An"."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare in every_entry("address/first-surnames")


_FORMS = {"uk": _ukrainian, "ru": _russian, "pl": _polish, "en": _english}


def _vocative(name: Name, language: str) -> str:
    """The vocative of a given name, of both halves where it has two ("Анно-Маріє")."""
    if not name.given:
        return ""
    forms = table(f"address/{GENDERS[name.gender]}", language)
    return "-".join(forms[part] for part in name.given.split("-"))


def _inflected_patronymic(patronymic: str) -> str:
    endings = table("address/patronymics", "uk")
    longest = sorted(endings, key=len, reverse=True)
    ending = next(e for e in longest if patronymic.lower().endswith(e))
    return patronymic[: -len(ending)] + _like(patronymic[-len(ending) :], endings[ending])


def _like(old: str, new: str) -> str:
    """`new` with a capital where `old` has one ("Ілліч" is an ending and a word)."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _in_its_letters(name: str, language: str) -> str:
    """The name, if it is written in the letters of the language; else nothing is known of it."""
    is_cyrillic = language in ("uk", "ru")
    fits = all(("\u0400" <= c <= "\u04ff") == is_cyrillic for c in name if c.isalpha())
    if not fits:
        return ""
    return _with_marks(name) if language == "pl" else name


def _with_marks(name: str) -> str:
    """Polish given names whose marks were left out: "Pawel Lis" is "Paweł Lis"."""
    words = (_marked().get(word.strip(",").lower(), word) for word in name.split())
    return " ".join(words)


@cache
def _marked() -> dict[str, str]:
    """Given names by their bare letters, where no other name has the same."""
    names = [
        name for women_or_men in GENDERS.values() for name in table(f"address/{women_or_men}", "pl")
    ]
    bare = {name: name.lower().translate(WITHOUT_MARKS) for name in names}
    plain = {name.lower() for name in names}
    return {b: name for name, b in bare.items() if b != name.lower() and b not in plain}
