"""Makes `tone.bin` and `tone.tsv`, a second opinion on the tone of a draft.

    python -m training.tone

`tone.bin` hears sentences: a head for each tone, and one, `hostile`, for those that hurt. It learns
from the sentences of labelled drafts (those kept aside left out) and from `training/sentences`.
`tone.tsv` weighs what it heard with the signs of the draft (`training/tone_weights.py`). What a
sentence sounds like is always told by a model that has not seen the draft.
"""

from takt.letters import LANGUAGES
from takt.letters.checking.tones.marks import TONES
from takt.letters.checking.tones.signs import HOSTILE, HURTING
from takt.letters.features import Features
from takt.letters.linear import LinearModel
from training.corpus import drafts, ready, tones
from training.linear import fit_ridge, outside, write
from training.tone_sentences import Labelled, of_draft, own_sentences
from training.tone_weights import weigh
from training.weights import write_weights

MADE_BY = "python -m training.tone"
SOURCES = [
    "training/drafts, training/tones, training/sentences and the ready letters (our own)",
    "the hand-written desk drafts of the shared data, those kept aside left out",
]
FEATURES = Features(shortest=2, longest=5, size=1 << 16, pairs=True, marks=True)
STRENGTH = 1.5


def main() -> None:
    ordinary = [row for language in LANGUAGES for row in drafts(language, "seen")]
    beside = (row for language in LANGUAGES for row in (*tones(language), *ready(language)))
    rows = [*ordinary, *beside]
    of_rows, own = [list(of_draft(row)) for row in rows], list(own_sentences())
    labelled = [*(each for its in of_rows for each in its), *own]
    ids = [
        row["letter_id"] or row["id"] for row, its in zip(rows, of_rows, strict=True) for _ in its
    ]
    ids += [each.text for each in own]
    heard = outside(
        ids,
        lambda numbers: fit([labelled[n] for n in numbers]),
        [each.text for each in labelled],
        [each.meant for each in labelled],
    )
    columns, figures = weigh(rows, of_rows, heard, own, len(ordinary))
    write_weights("tone", columns, made_by=MADE_BY, told_in="docs/reference/remarks.md")
    model = fit(labelled)
    path = write("tone", model, made_by=MADE_BY, sources=SOURCES, figures=figures)
    print(f"{path}: {path.stat().st_size} bytes\n{figures}")


def fit(labelled: list[Labelled]) -> LinearModel:
    """A model of the sentences, each with the tones it has."""
    heads: dict[str, list[bool]] = {
        tone: [tone in each.tones for each in labelled] for tone in TONES
    }
    heads[HOSTILE] = [bool(each.tones & set(HURTING)) for each in labelled]
    texts, extras = [each.text for each in labelled], [each.meant for each in labelled]
    return fit_ridge(texts, heads, FEATURES, strength=STRENGTH, extras=extras)


if __name__ == "__main__":
    main()
