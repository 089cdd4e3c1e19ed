"""Makes `languages.bin`, by which the language of a word, a sentence or a letter is told.

    python -m training.languages

Cyrillic in Latin letters is a class of its own (`uk-latin`, `ru-latin`), and so is Polish without
its marks a way of writing Polish. Texts are cut into pieces of one to twelve words, as letters to a
shop are short. The figures come from texts that nothing was fitted on.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random

from takt.letters import LANGUAGES
from takt.letters.features import Features
from takt.letters.linear import LinearModel
from takt.letters.text_data import DATA
from training.corpus import SHARED, letters
from training.linear import fit_classes, write
from training.transliteration import transliterated, without_marks

FEATURES = Features(shortest=1, longest=4, size=1 << 15)
MAX_PIECES = 16_000  # of one language
PIECE = (1, 1, 2, 2, 3, 4, 5, 7, 9, 12)  # words
ALLOWED = ("UD", "paradetox", "davidson2017", "rudetoxifier", "poleval2019")  # see DATA.md
SOURCES = [
    "training/letters, and the letters this program ships (our own)",
    "the desk letters and catalogues of the shared data, those kept aside left out",
    "Universal Dependencies: Ukrainian IU and ParlaMint, Russian Taiga and GSD, Polish LFG and PDB,"
    " English EWT (CC BY-SA 4.0)",
    "paradetox (CC0), davidson2017 (MIT), rudetoxifier (MIT), poleval2019-task6 (BSD-3)",
]


def main() -> None:
    chance = Random(7)  # noqa: S311
    pieces = list(chain.from_iterable(_pieces(language, chance) for language in LANGUAGES))
    texts, labels = [text for text, _ in pieces], [label for _, label in pieces]
    model = fit_classes(texts, labels, FEATURES, weights=_balance(labels))
    figures = "\n".join(_figures(model))
    path = write(
        "languages",
        model,
        made_by="python -m training.languages",
        sources=SOURCES,
        figures=figures,
    )
    print(f"{path}: {path.stat().st_size} bytes\n{figures}")


def _balance(labels: list[str]) -> list[float]:
    """Every language weighs the same, and a quarter of that in letters not its own."""
    number = Counter(labels)
    share = {label: 0.25 if label.endswith("-latin") else 1.0 for label in number}
    return [MAX_PIECES * share[label] / number[label] for label in labels]


def _pieces(language: str, chance: Random) -> Iterator[tuple[str, str]]:
    texts = list(_texts(language))
    chance.shuffle(texts)
    cut = list(chain.from_iterable(_cut(text, chance) for text in texts))
    chance.shuffle(cut)
    for number, piece in enumerate(cut[:MAX_PIECES]):
        bare = language == "pl" and number % 3 == 0
        yield (without_marks(piece) if bare else piece), language
        if language in ("uk", "ru") and number < MAX_PIECES // 2:
            yield transliterated(piece, language, chance), f"{language}-latin"


def _cut(text: str, chance: Random) -> Iterator[str]:
    words = text.split()
    while words:
        length = chance.choice(PIECE)
        yield " ".join(words[:length])
        words = words[length:]


def _texts(language: str) -> Iterator[str]:
    """Every text of `language` that weights may be made from, those kept aside left out."""
    yield from (row["text"] for row in letters(language) if not row.get("mixed"))
    for path in sorted(Path(str(DATA / "letters" / language)).glob("*.txt")):
        yield path.read_text(encoding="utf-8").replace("{", " ").replace("}", " ")
    for name in ("langid", "questions", "incivility"):
        for row in _table(SHARED / "text" / name / f"{language}.tsv"):
            if row["split"] == "train" and row["source"].startswith(ALLOWED):
                yield row["text"]
    for row in _table(SHARED / "text" / "items" / f"{language}.synthetic.catalogue.tsv")[:300]:
        yield row["description"]


def _table(path: Path) -> list[dict[str, str]]:
    """The rows of a file of tabs; none where the shared data are not there."""
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else [""]
    return [
        dict(zip(lines[0].split("\t"), line.split("\t"), strict=False))
        for line in lines[1:]
        if line
    ]


def _figures(model: LinearModel) -> Iterator[str]:
    """The share told right, by kind of text."""
    right: dict[str, list[bool]] = {}
    for language in LANGUAGES:
        for row in _table(SHARED / "text" / "langid" / f"{language}.tsv"):
            if row["split"] == "dev" or not row["source"].startswith(ALLOWED):
                scores = model.scores(row["text"])
                told = max(scores, key=lambda name: scores[name])[:2] == language
                right.setdefault(row["kind"], []).append(told)
                right.setdefault(row["kind"] + "/" + language, []).append(told)
    for kind, hits in sorted(right.items()):
        yield f"{kind}: {sum(hits) / len(hits):.4f} of {len(hits)}"


if __name__ == "__main__":
    main()
