"""Compare the tables of vocatives with two libraries: `python -m training.vocatives`.

The tables under `takt/letters/data/address` were begun from shevchenko (MIT) for Ukrainian and
Morfeusz 2 (BSD-2) for Polish and then corrected by hand; they, not the libraries, are what counts.
This lists where they differ, for a native speaker to look at. Both libraries are needed for this
only: `pip install shevchenko-py morfeusz2`.
"""

from collections.abc import Callable, Iterator

from takt.letters.text_data import table

Forms = Callable[[str, str], set[str]]
GENDERS = {"women": ("feminine", "f"), "men": ("masculine", "m1")}


def differences(language: str, forms: Forms) -> Iterator[tuple[str, str, set[str]]]:
    """Names whose form a library knows, and knows otherwise."""
    for whose in GENDERS:
        for name, form in table(f"address/{whose}", language).items():
            known = forms(name, whose)
            if known and form not in known:
                yield name, form, known


def shevchenko_forms() -> Forms:
    """Made by rules, so never silent, and a guess for foreign names."""
    import shevchenko

    def forms(name: str, whose: str) -> set[str]:
        found = shevchenko.in_vocative(gender=GENDERS[whose][0], given_name=name)
        return {found["given_name"]}

    return forms


def morfeusz_forms() -> Forms:
    """Looked up in the Grammatical Dictionary of Polish; empty for what it has not."""
    import morfeusz2

    morfeusz = morfeusz2.Morfeusz()

    def forms(name: str, whose: str) -> set[str]:
        found = set()
        for form, lemma, tag, *_ in morfeusz.generate(name):
            parts = [part.split(".") for part in tag.split(":")]
            singular = parts[:2] == [["subst"], ["sg"]] and len(parts) > 3
            is_name = singular and lemma.split(":")[0] == name
            if is_name and "voc" in parts[2] and GENDERS[whose][1] in parts[3]:
                found.add(form)
        return found

    return forms


def main() -> None:
    for language, forms in (("uk", shevchenko_forms()), ("pl", morfeusz_forms())):
        names = sum(len(table(f"address/{whose}", language)) for whose in GENDERS)
        found = list(differences(language, forms))
        print(f"{language}: {names} names, {len(found)} otherwise than the library")
        for name, form, known in found:
            print(f"  {name}: {form}, not {' or '.join(sorted(known))}")


if __name__ == "__main__":
    main()
