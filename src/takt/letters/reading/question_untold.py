"""Questions that no word at a beginning tells: by their mark, their end or from their middle."""

import re
from collections.abc import Iterator
from itertools import islice

from takt.letters.reading.question_joints import Joints, part_starts
from takt.letters.text_data import is_said, patterns

_SUBORDINATE = re.compile(
    r"(?:що|щоб|який|яка|яке|які|якщо|бо|что|чтоб|чтобы|котор\w+|если|że|żeby|aby|który|która|które"
    r"|jeśli|jeżeli|gdyby\w*|bo|mimo|co|if|that|which|because|please|the|будь ласка|пожалуйста"
    r"|так|tak|or|чи|или|czy|або|наприклад|например|напр)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:a )?(?:if|gdyby\w*|so)\b", re.IGNORECASE)
_MAY_END_ASKING = re.compile(
    r"\b(?:чи|шо|или|czy|or|есть|где|ile|how (?:much|long)|скільки|сколько|поч[ое]му|поч[её]м"
    r"|по ч[оеі]му?|як\w{0,3}|коли|куди|актуальн\w+|наявності|как\w{0,2}|когда|наличии|у вас"
    r"|підійд\w+|йде|вход\w+|реально|ніяк|можна|платн\w+|окремо|додається"
    r"|подойд\w+|ид[её]т|никак|можно|отдельно|прилагается"
    r"|jak(?:a|i|ie)|kiedy|dok[ąa]d|aktualn\w+|dost[ęe]pn\w+)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:[,;:.)(—–-]|\s(?:і|й|та|а|и|но|але|i|a|ale|and|but|so))\s*\Z", re.IGNORECASE
)
_SHORTEST_TAIL = 3  # words of a last part that may be the whole question


def untold_start(text: str, between: Joints) -> Iterator[int]:
    """Where a question begins that no word at the beginning of a part tells."""
    midway = min(_midway(text, between.languages), default=None)
    if is_marked(text) or _ends_asking(text, between.languages):
        yield _start_by_tone(text, between, midway)
    elif midway is not None:
        yield midway


def _ends_asking(text: str, languages: tuple[str, ...]) -> bool:
    """Whether its end tells an unmarked question ("… or not"); most statements lack the words."""
    asks = _MAY_END_ASKING.search(text) is not None
    return asks and is_said("reading/question-ends", text, languages)


def _midway(text: str, languages: tuple[str, ...]) -> Iterator[int]:
    """Where questions begin inside a sentence; where a mark tells of one, only after a joint.

    The first by the words of each language.
    """
    is_free = not is_marked(text)
    for one in patterns("reading/question-midway", languages):
        starts = (found.start() for found in one.finditer(text))
        yield from islice((s for s in starts if is_free or _JOINT.search(text, 0, s)), 1)


def is_marked(sentence: str) -> bool:
    """Whether a sentence ends with a question mark, smileys and quotation marks apart."""
    closing = sentence.rstrip("!.… )(\"»”'*:;")
    return closing.endswith("?") and any(character.isalpha() for character in closing)


def _start_by_tone(text: str, between: Joints, midway: int | None) -> int:
    """A question by its tone alone: the last part that can stand for itself, or the whole."""
    first, *rest = part_starts(text, between)
    if _CONDITION.match(text):
        return 0
    if midway is not None:
        return midway
    start = first[1]
    for before, begun, _ in rest:
        enough = len(text[begun:].split(maxsplit=_SHORTEST_TAIL)) >= _SHORTEST_TAIL
        apart = not text[before].isspace() and text[before] != "("
        if enough and apart and not _SUBORDINATE.match(text, begun):
            start = begun
    return start
