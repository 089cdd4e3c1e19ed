"""Makes `tone.bin`, a second opinion on the tone of a draft's sentences.

    python -m training.tone

A head for each tone, and one, `hostile`, for those that hurt. Sentences of labelled drafts (those
kept aside left out) and the ones written for it in `training/sentences`.
"""

from collections.abc import Iterator

from takt.letters import LANGUAGES
from takt.letters.checking.tone_marks import TONES
from takt.letters.checking.tone_model import FEATURES, HOSTILE, HURTING
from takt.letters.linear import LinearModel
from takt.letters.reading.sentences import sentences
from training.corpus import HERE, Part, Row, drafts
from training.linear import fit_heads, write

SOURCES = [
    "training/drafts and training/sentences (our own)",
    "the hand-written desk drafts of the shared data, those kept aside left out",
]
STRENGTH = 3.0
Labelled = tuple[str, frozenset[str]]


def main() -> None:
    model = fit([*of_drafts("seen"), *own_sentences()])
    path = write(
        "tone",
        model,
        made_by="python -m training.tone",
        sources=SOURCES,
        figures="See docs/reference/remarks.md: together with the words it is weighed with.",
    )
    print(f"{path}: {path.stat().st_size} bytes")


def fit(labelled: list[Labelled]) -> LinearModel:
    """A model of the sentences, each with the tones it has."""
    heads: dict[str, list[bool]] = {
        tone: [tone in tones for _, tones in labelled] for tone in TONES
    }
    heads[HOSTILE] = [bool(tones & set(HURTING)) for _, tones in labelled]
    return fit_heads([text for text, _ in labelled], heads, FEATURES, strength=STRENGTH)


def of_drafts(part: Part) -> Iterator[Labelled]:
    """Every sentence of the drafts of `part`."""
    for language in LANGUAGES:
        for row in drafts(language, part):
            yield from of_draft(row)


def of_draft(row: Row) -> Iterator[Labelled]:
    """The sentences of one draft; a tone belongs to those that its evidence lies in."""
    places = [
        (flaw, start, start + len(words))
        for flaw, words in zip(row["flaws"], row["evidence"], strict=True)
        if flaw in TONES and words and (start := row["draft"].find(words)) >= 0
    ]
    for sentence in sentences(row["draft"]):
        shared = {
            flaw: min(end, sentence.end) - max(start, sentence.start) for flaw, start, end in places
        }
        tones = {flaw for flaw, length in shared.items() if 2 * length > len(sentence.text)}
        yield sentence.text, frozenset(tones)


def own_sentences() -> Iterator[Labelled]:
    """The sentences written for this, under the name of their tone."""
    for language in LANGUAGES:
        tone = ""
        for line in (HERE / "sentences" / f"{language}.txt").read_text("utf-8").splitlines():
            if line.startswith("["):
                tone = line.strip("[]")
            elif line and not line.startswith("#"):
                yield line, frozenset({tone})


if __name__ == "__main__":
    main()
