"""The part of `training/tone.py` that weighs what was heard with the signs of the draft.

What the lists weigh is learnt from `training/sentences` alone: they were written with the drafts in
view. Far more of our drafts hurt than of anybody's on a usual day, so that these count for less
where the odds are made.
"""

from collections.abc import Sequence
from math import log

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from takt.letters.checking.tones.marks import TONES, Tone, tone_marks
from takt.letters.checking.tones.signs import HOSTILE, HURTING, Heard, signs_of
from takt.letters.odds import CONSTANT, Weights
from training.corpus import Row
from training.tone_sentences import Labelled
from training.weights import Numbers

HURT_AMONG_ALL = 1 / 6  # of the drafts that were not written for their tone
SMOOTH = 0.02  # scikit-learn's C for the signs
SURE_ODDS = 3.0  # to one
TRUST = 0.7  # in a list: it has some of the sentences by heart, which drafts written later show
DRAWS = 20
SURE_AMONG_GOOD = 0.003  # the share of good drafts whose odds may pass for sure


def weigh(
    rows: Sequence[Row],
    of_rows: Sequence[Sequence[Labelled]],
    heard: Sequence[Heard],
    own: Sequence[Labelled],
    ordinary: int,
) -> tuple[dict[str, Weights], str]:
    """What each sign weighs for each tone; how well it is told without the lists, cross-validated.

    `of_rows` are the sentences of each row, and `heard` what the model makes of these, then of our
    `own`. The first `ordinary` rows were not written for their tone: on them the edges are found.
    """
    signs, at = list[dict[str, float]](), 0
    for row, its in zip(rows, of_rows, strict=True):
        signs.append(signs_of(row["draft"], row["letter"], heard[at : at + len(its)]))
        at += len(its)
    names = list(signs[0])
    points = np.array([[float(each[name]) for name in names] for each in signs])
    is_good, usual = np.array([not row["flaws"] for row in rows]), _usual(rows)
    letters = [row["letter_id"] or row["id"] for row in rows]
    columns, figures = dict[str, Weights](), list[str]()
    for tone in TONES:
        wanted = np.array([tone in row["flaws"] for row in rows])
        weights, odds = _weights(points, wanted, usual, letters, names)
        reached = _reached(odds[:ordinary], wanted[:ordinary], usual[:ordinary])
        figures.append(f"{tone}: {reached:.2f} found and right")
        of_good = float(np.quantile(odds[is_good], 1 - SURE_AMONG_GOOD))
        of_list = _list_weights(tone, own, heard[at:])
        rates = _list_rates(tone, own)
        edge = _edge(odds[:ordinary], wanted[:ordinary], of_list["list sure"], rates)
        edges = {"unsure from": edge, "sure from": max(of_good, edge, log(SURE_ODDS))}
        columns[tone] = {**weights, **of_list, **edges}
    return columns, "Seen drafts, cross-validated, without the lists:\n\n- " + "\n- ".join(figures)


def _usual(rows: Sequence[Row]) -> Numbers:
    """How much every draft counts: each way to hurt as often as the others, all together as often
    as on a usual day.
    """
    ways = np.array([[tone in row["flaws"] for tone in HURTING] for row in rows])
    hurt = ways.any(axis=1)
    shares = np.where(hurt, (ways / ways.sum(axis=0)).sum(axis=1) / ways.sum(axis=1).clip(1), 0.0)
    weight = (~hurt).sum() * HURT_AMONG_ALL / (1 - HURT_AMONG_ALL)
    return np.where(hurt, shares / shares.sum() * weight, 1.0)


def _weights(
    points: Numbers, wanted: Numbers, usual: Numbers, letters: Sequence[str], names: list[str]
) -> tuple[dict[str, float], Numbers]:
    """The weight of every sign, and the odds of every draft by weights learnt without its letter's
    drafts.
    """
    learner = make_pipeline(StandardScaler(), LogisticRegression(C=SMOOTH))
    counts = {"logisticregression__sample_weight": usual}
    odds = cross_val_predict(
        learner,
        points,
        wanted,
        groups=letters,
        cv=GroupKFold(10),
        method="decision_function",
        params=counts,
    )
    scaler, regression = (step for _, step in learner.fit(points, wanted, **counts).steps)
    by_sign = regression.coef_[0] / scaler.scale_
    constant = float(regression.intercept_[0] - by_sign @ scaler.mean_)
    return {CONSTANT: constant, **dict(zip(names, by_sign.tolist(), strict=True))}, odds


def _reached(odds: Numbers, wanted: Numbers, usual: Numbers) -> float:
    """The share of `wanted` among as many of the likeliest: found and right are the same there."""
    likeliest = np.argsort(-odds)
    shown = likeliest[np.cumsum(usual[likeliest]) <= usual[wanted].sum()]
    return float(usual[shown][wanted[shown]].sum() / usual[shown].sum())


def _list_weights(tone: Tone, own: Sequence[Labelled], heard: Sequence[Heard]) -> dict[str, float]:
    """What it adds to the odds that the list says so, beside what the model heard already."""
    points, wanted = list[list[float]](), list[bool]()
    for each, scores in zip(own, heard, strict=True):
        said = [mark.is_sure for mark in tone_marks(each.text) if mark.tone == tone]
        list_says = [float(any(said)), float(bool(said) and not any(said))]
        points.append([scores[tone], scores[HOSTILE], *list_says])
        wanted.append(tone in each.tones)
    sure, unsure = LogisticRegression(C=3.0).fit(points, wanted).coef_[0][2:]
    trust = TRUST if tone in HURTING else 1.0
    return {"list unsure": trust * max(0.0, unsure), "list sure": trust * max(0.0, sure)}


def _list_rates(tone: Tone, own: Sequence[Labelled]) -> tuple[float, float]:
    """How often the list is sure of a sentence with the tone, and of one without."""
    said = np.array(
        [any(m.is_sure and m.tone == tone for m in tone_marks(each.text)) for each in own]
    )
    wanted = np.array([tone in each.tones for each in own])
    return float(said[wanted].mean()), float(said[~wanted].mean())


def _edge(odds: Numbers, wanted: Numbers, weight: float, rates: tuple[float, float]) -> float:
    """The odds from which showing a tone does most for found and right together.

    That is half of what can be reached of the two (Lipton, Elkan and Naryanaswamy, 2014), and holds
    still where drafts are few. The lists know these drafts by heart, so that their help is drawn
    by lot at the rates at which they help with sentences they have not seen.
    """
    lots = np.random.default_rng(0).random((DRAWS, len(odds)))
    together = odds + weight * (lots < np.where(wanted, *rates))
    even = np.ones(len(odds))
    reached = np.mean([_reached(each, wanted, even) for each in together]) / 2
    return log(reached / (1 - reached))
