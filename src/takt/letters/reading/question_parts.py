"""Where a question begins inside its sentence, and where one question gives way to the next.

"Підкажіть, чи є 42 розмір і скільки коштує доставка?" asks twice; "Підкажіть" is in neither. The words
that tell are data: what opens a question, what comes before one, what asks without a question word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from takt.letters.spans import Span
from takt.letters.text_data import pattern

_EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf]"
_GREETING = (
    r"привет|привіт|вітаю|добр\w+ (?:дня|день|вечора|вечер|ранку|утро)|добридень|здравствуйте|здрасте"
    r"|слухайте|слушайте|hi|hello|hey|hiya|hej|witam|cześć|czesc|dzie[ńn] dobry|siema|bry"
)
_AND = {
    "en": r"(?:and|but|also|plus|n|&|і|и)",
    "": r"(?:і|й|та|а|и|да|але|но|плюс|ale|oraz|i|a|and|but|also|plus|або ж)",
}
_BETWEEN = {
    "en": r"so|then|just|anyway|actually|oh|yo|well",
    "": r"ну|то|так|тоді|тогда|ще|ещё|еще|також|теж|тоже|просто|все ж|до речі|кстати|jeszcze|też|tez"
    r"|no|to|więc|wiec|te|tylko",
}


@dataclass(frozen=True, slots=True)
class _Joints:
    """The patterns of what stands between questions, in English and in the other languages."""

    part: re.Pattern[str]
    fillers: re.Pattern[str]
    ends_with_and: re.Pattern[str]


@cache
def _joints(is_english: bool) -> _Joints:
    name = "en" if is_english else ""
    conjunction = _AND[name]
    filler = rf"(?:{conjunction}|{_BETWEEN[name]}|{_GREETING})"
    return _Joints(
        re.compile(
            rf"(?:[,;:—–…)]|\s-|{_EMOJI})+\s+(?P<joined>(?:{conjunction}\s+)?)"
            rf"|\s(?P<bare>{conjunction}\s+)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{filler}(?:\s*[,!.)]+\s*|\s+)){{0,4}}", re.IGNORECASE),
        re.compile(rf"(?<!\w){conjunction}\s+$", re.IGNORECASE),
    )


_OR = re.compile(r"(?:чи|или|або|czy|or|lub|albo)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\s*,?\s(?:бо|тому що|оскільки|потому что|так как|а то|a to|bo|ponieważ|gdyż|because|cos|coz|since)\s"
    r"|\s(?:lol|haha)\b.*|\s[—–-]\s|\s*[:;]-?[()]+\s*$"
    r"|,\s(?:i|my|it'?s|its|we|we're|i'm|it|pyshu|пишу|я|в мене|у мене|у меня|мы|ми|ja|mam|дуже дякую|дякую"
    r"|спасибо|dzięki|thanks)\s(?!just)",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?:що|щоб|який|яка|яке|які|якщо|бо|что|чтоб|чтобы|котор\w+|если|że|żeby|aby|który|która|które"
    r"|jeśli|bo|mimo|co|if|that|which|because|please|the|будь ласка|пожалуйста|так|tak|or|чи|или|czy|або"
    r"|наприклад|например|напр)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:a )?(?:if|gdyby\w*|so)\b", re.IGNORECASE)
_ASKS_ANEW = re.compile(
    r"(?:скільки|скіки|сколько|скока|почём|почем|по чому|ile|how (?:much|many|long|soon))\b",
    re.IGNORECASE,
)
_AFTER_CUE = re.compile(r"[\s,:–—-]*")
_SHORTEST_TAIL = 3  # words of a last part that may be the whole question


def questions_in(sentence: Span, *, is_english: bool) -> Iterator[Span]:
    """The questions of one sentence, in order; nothing where it does not ask.

    A sentence with a question mark asks at least once. One without asks where it begins as
    questions do, or where such a part follows "tell me", "I'd like to know" or "and".
    """
    text, joints = sentence.text, _joints(is_english)
    starts = list(_starts(text, joints))
    if not starts:
        midway = pattern("reading/question-midway").search(text)
        if is_marked(text) or pattern("reading/question-ends").search(text):
            starts = [(_start_by_tone(text, joints, midway), 0)]
        elif midway:
            starts = [(midway.start(), 0)]
    ends = [*(end for _, end in starts[1:]), len(text)][: len(starts)]
    for (start, _), end in zip(starts, ends, strict=True):
        yield from _asked(sentence, start, end)


def is_marked(sentence: str) -> bool:
    """Whether a sentence ends with a question mark, smileys and quotation marks apart."""
    closing = sentence.rstrip("!.… )(\"»”'*:;")
    return closing.endswith("?") and any(character.isalpha() for character in closing)


def _asked(sentence: Span, start: int, end: int) -> Iterator[Span]:
    asked = sentence.text[start:end]
    if not is_marked(asked):
        because = _BECAUSE.search(asked, 8)
        asked = asked[: because.start()] if because else asked
    asked = asked.rstrip(" ,;—–")
    if any(character.isalnum() for character in asked):
        begun = sentence.start + start
        yield Span(begun, begun + len(asked), asked)


def _starts(text: str, joints: _Joints) -> Iterator[tuple[int, int]]:
    """Where each question begins, and where the one before it ends."""
    begun, marked = False, is_marked(text)
    for before, start, joined in _part_starts(text, joints):
        start, led = _past_cues(text, start, joints)
        if (led and not begun) or (
            _opens(text, start, marked and not begun)
            and _begins(text, start, begun, led or joined or before == 0, marked, joints)
        ):
            yield start, before
            begun = True


def _begins(text: str, start: int, begun: bool, free: bool, marked: bool, joints: _Joints) -> bool:
    """Whether what opens at `start` is a question of its own.

    After "and" and "tell me" it is, and at the sentence's beginning; after a mere comma only while
    the sentence, which must then bear a question mark, has asked nothing yet, or where it asks
    for a number. "Or" goes on.
    """
    if not begun:
        return free or marked
    if _ASKS_ANEW.match(text, start):
        return True
    is_or = _OR.match(text, start) is not None
    return free and (
        not is_or or joints.ends_with_and.search(text, max(0, start - 8), start) is not None
    )


def _part_starts(text: str, joints: _Joints) -> Iterator[tuple[int, int, bool]]:
    """End of what goes before, beginning of the part, and whether "and" stands between."""
    yield 0, _end(joints.fillers, text, 0), False
    for match in joints.part.finditer(text):
        joined = bool(match.group("joined") or match.group("bare"))
        start = _end(joints.fillers, text, match.end())
        yield match.start(), start, joined or start > match.end()


def _past_cues(text: str, start: int, joints: _Joints) -> tuple[int, bool]:
    """The place after "tell me", with its comma and fillers, and whether there was any."""
    cue = pattern("reading/question-cues").match(text, start)
    if cue is None or cue.end() == start:
        return start, False
    return _end(joints.fillers, text, _end(_AFTER_CUE, text, cue.end())), True


def _opens(text: str, start: int, by_verbs: bool) -> bool:
    purposes = ("reading/question-openers", "reading/question-requests")
    if by_verbs:
        purposes = (*purposes, "reading/question-verbs")
    return any(pattern(purpose).match(text, start) for purpose in purposes)


def _start_by_tone(text: str, joints: _Joints, midway: re.Match[str] | None) -> int:
    """A question by its tone alone: the last part that can stand for itself, or the whole."""
    first, *rest = _part_starts(text, joints)
    if _CONDITION.match(text):
        return 0
    if midway:
        return midway.start()
    start = first[1]
    for before, begun, _ in rest:
        enough = len(text[begun:].split()) >= _SHORTEST_TAIL
        if enough and not _SUBORDINATE.match(text, begun) and text[before] != "(":
            start = begun
    return start


def _end(expression: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern that also matches nothing ends when it begins at `start`."""
    match = expression.match(text, start)
    return match.end() if match else start
