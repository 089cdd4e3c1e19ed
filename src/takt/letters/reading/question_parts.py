"""Where a question begins inside its sentence, and where one question gives way to the next.

"Підкажіть, чи є 42 розмір і скільки коштує доставка?" asks twice; "Підкажіть" is in neither. The
words that tell are data: what opens a question, what comes before one, what asks without opening.
"""

import re
from collections.abc import Iterator

from takt.letters.reading.question_conditions import (
    clause_start,
    condition_end,
    is_condition,
    is_subordinate,
    leans,
)
from takt.letters.reading.question_joints import Joints, end_of, joints, part_starts
from takt.letters.reading.question_tails import without_tag, without_tail
from takt.letters.reading.question_untold import asks_inside, is_marked, untold_start
from takt.letters.spans import Span
from takt.letters.text_data import said_at

_OR = re.compile(r"(?:чи|или|або|czy|or|lub|albo)\b", re.IGNORECASE)
_ASKS_ANEW = re.compile(
    r"(?:скільки|скіки|сколько|скока|почём|почем|по чому|ile|how (?:much|many|long|soon))\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:а|але|но|a|ale|but)\b", re.IGNORECASE)
_AFTER_CUE = re.compile(r"[\s,:–—-]*")


def questions_in(sentence: Span, languages: tuple[str, ...]) -> Iterator[Span]:
    """The questions of one sentence, in order; nothing where it does not ask.

    A sentence with a question mark asks at least once. One without asks where it begins as
    questions do, or where such a part follows "tell me", "I'd like to know" or "and".
    `languages` are those the letter may be written in, the likeliest first.
    """
    text, between = without_tag(sentence.text, languages), joints(languages)
    starts = list(_starts(text, between))
    if not starts and (is_marked(text) or not _answers(text, languages)):
        starts = [(start, 0) for start in untold_start(text, between)]
    if starts and is_marked(text):
        starts = [*_head(text, *starts[0], between), *starts]
    if len(starts) == 1 and leans(text, starts[0][0]):
        starts = [(0, 0)]
    elif len(starts) == 1:
        starts = [(clause_start(text, starts[0][0]), 0)]
    ends = [*(end for _, end in starts[1:]), len(sentence.text)][: len(starts)]
    for (start, _), end in zip(starts, ends, strict=True):
        yield from _asked(sentence, start, end, languages)


def _answers(text: str, languages: tuple[str, ...]) -> bool:
    """Whether a sentence without a question mark begins as an answer does ("Да, подходит")."""
    return said_at("reading/question-answers", text, 0, languages[:1]) is not None


def _head(text: str, start: int, end: int, between: Joints) -> Iterator[tuple[int, int]]:
    """What stands before "and" and a question, where it asks as well with its question word inside:
    "Мне их куда отправлять и за чей счёт?".
    """
    begun = end_of(between.fillers, text, 0)
    joined = between.stand_before(text, start)
    if joined and "," not in text[begun:end] and asks_inside(text, begun, end, between):
        yield begun, 0


def _asked(sentence: Span, start: int, end: int, languages: tuple[str, ...]) -> Iterator[Span]:
    asked = sentence.text[start:end]
    if not is_marked(asked):
        leads = condition_end(asked)  # its comma parts it from what is asked
        asked = asked[:leads] + without_tail(asked[leads:], languages)
    asked = asked.rstrip(" ,;—–")
    if any(character.isalnum() for character in asked):
        begun = sentence.start + start
        yield Span(begun, begun + len(asked), asked)


def _starts(text: str, between: Joints) -> Iterator[tuple[int, int]]:
    """Where each question begins, and where the one before it ends.

    What a mere comma parts may be one question; in a row that ends with "and" it is another:
    "does it come in oak, can you engrave it, and how long will it take?"
    """
    begun, marked, row = False, is_marked(text), list[tuple[int, int]]()
    if not marked and is_subordinate(text, between.languages):
        return  # "When I opened it, …"
    answers = not marked and _answers(text, between.languages)
    for before, start, joined in part_starts(text, between):
        if answers and before == 0:
            continue  # "Так, підходить, а коли відправите": what follows may ask
        start, led = _past_cues(text, start, between)
        anew = not begun or (joined and _BUT.search(text, before, start) is not None)
        opens = _opens(text, start, marked and anew, between.languages)
        free = joined or before == 0 or (not begun and is_condition(text, before))
        if (led and (opens or not begun)) or (
            opens and _begins(text, start, begun, free, marked, between)
        ):
            yield from row if joined else ()
            yield start, before
            begun, row = True, []
        elif begun and opens:
            row.append((start, before))


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
    return free and (not _OR.match(text, start) or between.stand_before(text, start))


def _past_cues(text: str, start: int, between: Joints) -> tuple[int, bool]:
    """The place after "tell me", with its comma and fillers, and whether there was any."""
    cue = said_at("reading/question-cues", text, start, between.languages)
    if cue is None or cue.end() == start:
        return start, False
    return end_of(between.fillers, text, end_of(_AFTER_CUE, text, cue.end())), True


def _opens(text: str, start: int, by_verbs: bool, languages: tuple[str, ...]) -> bool:
    purposes = ("reading/question-openers", "reading/question-requests")
    if any(said_at(purpose, text, start, languages) for purpose in purposes):
        return True
    # "Отмените" would be a question in the neighbour's language.
    return by_verbs and said_at("reading/question-verbs", text, start, languages[:1]) is not None
