"""What stands in a buyer's name: the given name, the patronymic, a title, the surname.

Orders give names in any order and dress: "КОВАЛЬ ОЛЕНА", "Коваль, Олена Петрівна", "пані Олена К.".
Which word is the given name is told by lists (`name_lists`); of a name that is not in them only
what is certain is said.
"""

import re
import unicodedata
from dataclasses import dataclass

from takt.letters.name_lists import genders_of, looks_like_a_surname, surname_gender, titles
from takt.letters.spelling import ONE_APOSTROPHE
from takt.letters.text_data import every_entry, table

_ASIDE = re.compile(r"\([^)]*\)|[«»„“”\"]")


@dataclass(frozen=True)
class Name:
    """Parts of a name, capitals put right; `others` are the words of which nothing is known."""

    given: str = ""
    gender: str = ""
    patronymic: str = ""
    title: str = ""
    others: tuple[str, ...] = ()
    by_initial: bool = False
    """Nothing but a surname after an initial: "K. Clark"."""


def parts_of(name: str, language: str) -> Name:
    """The parts of a name as a letter in `language` needs them; an empty `Name` for no name."""
    words = _words(name)
    if _are_several(words):
        return Name()
    title = _title(words, language)
    begins_with_initial = bool(words) and _is_initial(words[0])
    words = [word for word in words if not _is_initial(word)]  # initials greet nobody
    if not words or not all(map(_is_of_letters, words)) or _is_nobody(words):
        return Name()
    words = list(map(_capitalized, words))
    asked = titles(language)[title].gender if title else ""
    if begins_with_initial and len(words) == 1:
        return Name("", asked, "", title, tuple(words), by_initial=True)
    return _told_by_lists(words, language, title, asked)


def _title(words: list[str], language: str) -> str:
    """The title that the name begins with, or ""; this and further ones are taken away."""
    found: list[str] = []
    while len(words) > 1 and (title := _as_listed(words[0], language)):
        found.append(title)
        words.pop(0)
    return found[0] if found else ""


def _as_listed(word: str, language: str) -> str:
    """ "Dr." is listed as "dr", "p." with its stop, for "P" may be an initial."""
    small = word.lower()
    return next((w for w in (small, small.rstrip(".")) if w in titles(language)), "")


def without_asides(name: str) -> str:
    """A name without what stands in brackets or quotes: "Олена (Instagram)"."""
    return _ASIDE.sub(" ", name)


def _told_by_lists(words: list[str], language: str, title: str, asked: str) -> Name:
    """The parts where the lists tell the given name; else the words as they are."""
    at, patronymic = _patronymic(words, language)
    if patronymic:
        given = at - 1
        asked = asked or ("f" if patronymic.endswith("а") else "m")
    else:
        given = _only_given(words, language, asked)
    if given < 0 or (asked and asked not in genders_of(words[given], language)):
        return Name("", asked, "", title, tuple(words))
    genders = genders_of(words[given], language)
    others = tuple(w for n, w in enumerate(words) if n != given and w != patronymic)
    return Name(words[given], asked or genders[0], patronymic, title, others)


def _only_given(words: list[str], language: str, asked: str) -> int:
    """The place of the given name; -1 where there is none, or where two might be it."""
    told = {g for w in words if looks_like_a_surname(w, language) and (g := _gender(w, language))}
    told |= {asked} if asked else set()
    known = [n for n, word in enumerate(words) if genders_of(word, language)]
    fitting = [n for n in known if not told or told & set(genders_of(words[n], language))]
    shared = set("fm").intersection(*(genders_of(words[n], language) for n in fitting))
    return fitting[0] if fitting and shared else -1


def _gender(word: str, language: str) -> str:
    return surname_gender(word, language) or ""


def _patronymic(words: list[str], language: str) -> tuple[int, str]:
    """A patronymic stands right after a given name; alone it may as well be a surname."""
    if language not in ("uk", "ru"):
        return -1, ""
    endings = tuple(table("address/patronymics", language))
    for at, word in enumerate(words[1:], start=1):
        gender = "f" if word.endswith("а") else "m"
        if word.lower().endswith(endings) and gender in genders_of(words[at - 1], language):
            return at, word
    return -1, ""


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFC", without_asides(name)).translate(ONE_APOSTROPHE)
    return plain.replace(",", " ").split()


def _is_initial(word: str) -> bool:
    return len(word.strip(".")) <= 1


def _are_several(words: list[str]) -> bool:
    """Whether two people stand in one name: "Olena and Ivan Koval"."""
    return any(word in every_entry("address/several") for word in words)


def _is_nobody(words: list[str]) -> bool:
    """Whether it is a company, or a mailbox such as "Info" or "Sales Office"."""
    small = [word.lower().strip(".") for word in words]
    is_company = any(word in every_entry("address/companies") for word in small)
    return is_company or all(word in every_entry("address/mailboxes") for word in small)


def _is_of_letters(word: str) -> bool:
    return word.replace("-", "").replace("'", "").isalpha()


def _capitalized(word: str) -> str:
    """Capitals put right in what has none or nothing else; "McDonald" stays as it is."""
    if word != word.upper() and word != word.lower():
        return word
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
