"""Where a question begins inside its sentence, and where one question gives way to the next.

"Підкажіть, чи є 42 розмір і скільки коштує доставка?" asks twice; "Підкажіть" is in neither. The
words that tell are data: what opens a question, what comes before one, what asks without opening.
"""

import re
from collections.abc import Iterator

from takt.letters.reading.question_joints import Joints, joints
from takt.letters.spans import Span
from takt.letters.text_data import pattern

_OR = re.compile(r"(?:чи|или|або|czy|or|lub|albo)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\s*,?\s(?:бо|тому що|оскільки|потому что|так как|а то|a to|bo|ponieważ|gdyż|because|cos|coz"
    r"|since)\s"
    r"|\s(?:lol|haha)\b.*|\s[—–-]\s|\s*[:;]-?[()]+\s*$"
    r"|,\s(?:i|my|it'?s|its|we|we're|i'm|it|pyshu|пишу|я|в мене|у мене|у меня|мы|ми|ja|mam"
    r"|дуже дякую|дякую|спасибо|dzięki|thanks)\s(?!just)",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?:що|щоб|який|яка|яке|які|якщо|бо|что|чтоб|чтобы|котор\w+|если|że|żeby|aby|który|która|które"
    r"|jeśli|bo|mimo|co|if|that|which|because|please|the|будь ласка|пожалуйста|так|tak|or|чи|или"
    r"|czy|або|наприклад|например|напр)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:a )?(?:if|gdyby\w*|so)\b", re.IGNORECASE)
_ASKS_ANEW = re.compile(
    r"(?:скільки|скіки|сколько|скока|почём|почем|по чому|ile|how (?:much|many|long|soon))\b",
    re.IGNORECASE,
)
_AS_OR_WHEN = re.compile(
    r"(?:як|коли|де|хто|яким|чим|как|когда|где|кто|чем|каким|jak|kiedy|gdzie|kto|jakim|when|where|who"
    r"|what|how|which)\b[^,?]{8,},\s",
    re.IGNORECASE,
)
_AFTER_CUE = re.compile(r"[\s,:–—-]*")
_SHORTEST_TAIL = 3  # words of a last part that may be the whole question


def questions_in(sentence: Span, languages: tuple[str, ...]) -> Iterator[Span]:
    """The questions of one sentence, in order; nothing where it does not ask.

    A sentence with a question mark asks at least once. One without asks where it begins as
    questions do, or where such a part follows "tell me", "I'd like to know" or "and".
    `languages` are those the letter may be written in, the likeliest first.
    """
    text, between = sentence.text, joints(languages)
    starts = list(_starts(text, between))
    if not starts:
        midway = pattern("reading/question-midway", languages).search(text)
        if is_marked(text) or pattern("reading/question-ends", languages).search(text):
            starts = [(_start_by_tone(text, between, midway), 0)]
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


def _starts(text: str, between: Joints) -> Iterator[tuple[int, int]]:
    """Where each question begins, and where the one before it ends."""
    begun, marked = False, is_marked(text)
    if not marked and _AS_OR_WHEN.match(text):
        return  # "When I opened it, …"
    for before, start, joined in _part_starts(text, between):
        start, led = _past_cues(text, start, between)
        if (led and not begun) or (
            _opens(text, start, marked and not begun, between.languages)
            and _begins(text, start, begun, led or joined or before == 0, marked, between)
        ):
            yield start, before
            begun = True


def _begins(text: str, start: int, begun: bool, free: bool, marked: bool, between: Joints) -> bool:
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
        not is_or or between.ends_with_and.search(text, max(0, start - 8), start) is not None
    )


def _part_starts(text: str, between: Joints) -> Iterator[tuple[int, int, bool]]:
    """End of what goes before, beginning of the part, and whether "and" stands between."""
    yield 0, _end(between.fillers, text, 0), False
    for match in between.part.finditer(text):
        joined = bool(match.group("joined") or match.group("bare"))
        start = _end(between.fillers, text, match.end())
        yield match.start(), start, joined or start > match.end()


def _past_cues(text: str, start: int, between: Joints) -> tuple[int, bool]:
    """The place after "tell me", with its comma and fillers, and whether there was any."""
    cue = pattern("reading/question-cues", between.languages).match(text, start)
    if cue is None or cue.end() == start:
        return start, False
    return _end(between.fillers, text, _end(_AFTER_CUE, text, cue.end())), True


def _opens(text: str, start: int, by_verbs: bool, languages: tuple[str, ...]) -> bool:
    purposes = ["reading/question-openers", "reading/question-requests"]
    if by_verbs:
        purposes.append("reading/question-verbs")
    return any(pattern(purpose, languages).match(text, start) for purpose in purposes)


def _start_by_tone(text: str, between: Joints, midway: re.Match[str] | None) -> int:
    """A question by its tone alone: the last part that can stand for itself, or the whole."""
    first, *rest = _part_starts(text, between)
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
