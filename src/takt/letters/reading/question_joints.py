"""What stands between two questions, and before the first: marks, "and", greetings, fillers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import either

EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf]"
NEAR = 8  # characters in which a joint is looked for
_BUT_ENGLISH = tuple(each for each in LANGUAGES if each != "en")


@dataclass(frozen=True, slots=True)
class Joints:
    """The patterns of what stands between the questions of a letter.

    `part` meets the marks or the "and" where one part ends, `fillers` what may stand before the
    next one, `ends_with_and` a stretch with an "and" at its end.
    """

    part: re.Pattern[str]
    fillers: re.Pattern[str]
    ends_with_and: re.Pattern[str]
    languages: tuple[str, ...]

    def stand_before(self, text: str, end: int) -> bool:
        """Whether an "and" stands right before `end`."""
        return self.ends_with_and.search(text, max(0, end - NEAR), end) is not None


@cache
def joints(languages: tuple[str, ...]) -> Joints:
    """What joins questions in a letter of `languages`, the likeliest first.

    An English letter has the English words alone, for its "I" and "a" are the "and" of other
    languages. These all lend each other theirs, and the English "and" as well.
    """
    is_english = languages[0] == "en"
    conjunctions = either("reading/conjunctions", ("en",) if is_english else LANGUAGES)
    fillers = either("reading/question-fillers", ("en",) if is_english else _BUT_ENGLISH)
    conjunction = f"(?:{conjunctions})"
    filler = f"(?:{conjunction}|{fillers}|{either('reading/question-greetings')})"
    return Joints(
        re.compile(
            rf"(?<![,;:—–…)]|{EMOJI})(?:[,;:—–…)]|\s-|{EMOJI})+\s+(?P<joined>(?:{conjunction}\s+)?)"
            rf"|\s(?P<bare>{conjunction}\s+)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:[-–—•*]\s*)?(?:{filler}(?:\s*[,!.)]+\s*|\s+)){{0,4}}", re.IGNORECASE),
        re.compile(rf"(?<!\w){conjunction}\s+$", re.IGNORECASE),
        languages,
    )


def part_starts(text: str, between: Joints) -> Iterator[tuple[int, int, bool]]:
    """End of what goes before, beginning of the part, and whether "and" stands between."""
    yield 0, end_of(between.fillers, text, 0), False
    for match in between.part.finditer(text):
        joined = bool(match.group("joined") or match.group("bare"))
        start = end_of(between.fillers, text, match.end())
        yield match.start(), start, joined or start > match.end()


def end_of(expression: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern that also matches nothing ends when it begins at `start`."""
    match = expression.match(text, start)
    return match.end() if match else start
