"""What speaks for or against a tone: the sentences as heard, the letter, and the draft's build.

Mockery takes the buyer's words up, and a threat comes last: hence the `echo` and the place. Whoever
strays to uncles and far journeys speaks of what mockery speaks of, and means no harm; and who only
gives a number, sends the buyer to a page or writes in a strange language is curt or strange, and
seldom rude.
"""

import re
from collections.abc import Mapping, Sequence
from math import log

from takt.letters.checking.answering.sending_away import sends_away
from takt.letters.checking.bare_tracking import bare_place
from takt.letters.checking.empathy import feels_with_them, heat_of
from takt.letters.checking.no_greeting import no_greeting
from takt.letters.checking.remark import Context
from takt.letters.checking.shouting import shouting
from takt.letters.checking.tones.marks import TONES, Tone
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.checking.wrong_language import wrong_language

HOSTILE = "hostile"
HURTING: tuple[Tone, ...] = ("rude", "sarcastic", "blaming_buyer", "retaliation")
HEADS = (*TONES, HOSTILE)

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters: what most endings leave alone
_FEW = 3  # words that a draft is taken to have more than it has, for the shortest
Heard = Mapping[str, float]


def signs_of(draft: str, letter: str | None, heard: Sequence[Heard]) -> dict[str, float]:
    """The signs of `draft`, an answer to `letter`, whose sentences were `heard` (at least one)."""
    heat, feels = heat_of(letter) if letter else 0, feels_with_them(draft)
    worst = max(range(len(heard)), key=lambda number: heard[number][HOSTILE])
    most = {head: max(each[head] for each in heard) for head in HEADS}
    return {
        **{f"most {head}": score for head, score in most.items()},
        **{f"ahead {tone}": ahead(tone, most) for tone in HURTING},
        **{f"mean {head}": sum(each[head] for each in heard) / len(heard) for head in HEADS},
        "annoyed": heat == 1,
        "angry": heat > 1,
        "feels": feels,
        "annoyed, no feeling": heat > 0 and not feels,
        "angry, no feeling": heat > 1 and not feels,
        "no greeting": any(True for _ in no_greeting(draft, Context())),
        "length": log(len(draft)),
        "asks": "?" in draft,
        "exclaims": "!" in draft,
        "echo": echo(draft, letter or ""),
        "shouts": any(True for _ in shouting(draft, Context())),
        "strays": bool(asides(draft, letter or "")),
        "sends away": bool(sends_away(draft, letter or "")),
        "bare number": bare_place(draft, Context()) is not None,
        "other language": any(True for _ in wrong_language(draft, Context(letter=letter))),
        "sentences": len(heard),
        "place of the worst": worst / len(heard),
    }


def ahead(tone: Tone, most: Heard) -> float:
    """By how much `tone` is heard above the other ways to hurt; below 0 it is outdone."""
    return most[tone] - max(most[other] for other in HURTING if other != tone)


def echo(draft: str, letter: str) -> float:
    """The share of the draft's words that the letter has too, 0 to below 1."""
    said, words = set(_stems(letter)), _stems(draft)
    return sum(word in said for word in words) / (len(words) + _FEW)


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(text.lower())]
