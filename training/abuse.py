"""The part of `training/mood.py` that learns what abuse looks like, in texts of any kind."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from takt.letters.features import Features
from takt.letters.linear import LinearModel
from training.calming import calmed
from training.incivility import OWN, Labelled, for_training
from training.linear import fit_heads, outside
from training.mood_signs import SMOOTH, likenesses, signs_in
from training.weights import Signs, fitted, points

FEATURES = Features(shortest=2, longest=5, size=1 << 18)
# Signs that tell abuse in any text; the others tell of a letter's matter.
OF_ABUSE = frozenset(
    {"obscene", "insults", "slights", "violence", "at-you", "slights-at-you"}
    | {"mild", "self", "exclaimed", "like abuse"}
)
# In the Russian and Ukrainian sources what is polite is also formal, so how far the character model
# may be trusted is learnt where the same thing is said rudely and politely.
OF_ONE_KIND = ("en",)
MOST_WEIGHT = 4.0  # of a row of a small language beside an ordinary one's 1
COMMENTS_WEIGH = 2.0  # beside other texts: they are few, and of a kind the others lack
COMMENTS_BESIDE_NEWS = "rudetoxifier"  # abuse alone; what is calm in its language is news


def said() -> list[Labelled]:
    """The texts to learn from, letters among them."""
    rows = for_training()
    return [*rows, *calmed(row for row in rows if row.source.startswith(COMMENTS_BESIDE_NEWS))]


def abuse_model(said: Sequence[Labelled]) -> tuple[LinearModel, list[Signs]]:
    """The character model, and what one fitted without it says of every text."""
    texts, answers = [row.text for row in said], [row.is_abusive for row in said]
    weights = _weights_of(said)

    def fit(rows: list[int]) -> LinearModel:
        return fit_heads(
            [texts[n] for n in rows],
            {"abuse": [answers[n] for n in rows]},
            FEATURES,
            strength=30.0,
            weights=[weights[n] for n in rows],
            balanced=False,
            many=True,
        )

    found = outside([row.id for row in said], fit, texts, folds=3)
    return fit(list(range(len(said)))), likenesses(found)


def _weights_of(said: Sequence[Labelled]) -> list[float]:
    """Abuse and calm of every language weigh as much, as far as few texts can bear it."""
    counts = Counter((row.language, row.is_abusive) for row in said)
    shares = {
        key: min(len(said) / len(counts) / count, MOST_WEIGHT) for key, count in counts.items()
    }
    return [
        shares[row.language, row.is_abusive] * (COMMENTS_WEIGH if row.source == OWN else 1.0)
        for row in said
    ]


def abuse_weights(
    names: Sequence[str], said: Sequence[Labelled], likes: Sequence[Signs]
) -> dict[str, float]:
    """What each sign weighs for abuse."""
    used = [name for name in names if name in OF_ABUSE]
    rows = [n for n, row in enumerate(said) if row.language in OF_ONE_KIND]
    signs = [{**signs_in(said[n].text, said[n].language), **likes[n]} for n in rows]
    languages = [said[n].language for n in rows]
    weights = np.array([1 / languages.count(lang) for lang in languages]) * len(rows) / 2
    answers = np.array([said[n].is_abusive for n in rows])
    return fitted(used, points(used, signs), answers, strength=SMOOTH, weights=weights)
