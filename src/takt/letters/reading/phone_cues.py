"""Words before a number that tell it is a telephone's: "tel.", "please call me on"."""

import re
from functools import cache

from takt.letters.text_data import either

_BEFORE = 48  # characters in which such a word stands, with up to three short ones after it


def follows_phone_cue(text: str, start: int) -> bool:
    """Whether the words before `start` tell of a telephone, and the last ones of nothing else."""
    return _cue().search(text, max(0, start - _BEFORE), start) is not None


@cache
def _cue() -> re.Pattern[str]:
    cues, number = either("reading/phone-cues"), either("reading/number-words")
    others = "|".join(either(f"reading/{name}") for name in ("order-cues", "tracking-cues"))
    others = f"{others}|{either('reading/not-orders')}"
    short = rf"(?!(?:{others})\b)(?:{number}|(?:numer|номер)\w*|[^\W\d_]{{1,6}})"
    between = r"[:,]?[\s\u00a0(–—-]{1,3}"
    return re.compile(
        rf"(?<!\w)(?:{cues})(?!\w)[.:,]?[\s\u00a0]*[(+–—-]?[\s\u00a0]?(?:{short}{between}){{0,3}}$",
        re.IGNORECASE,
    )
