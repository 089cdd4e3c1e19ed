"""What a question leans on: "if the size is wrong, …", "when I opened it, …"."""

import re

from takt.letters.text_data import said_at

_AS_OR_WHEN = re.compile(
    r"(?:як|коли|де|хто|как|когда|где|кто|jak|kiedy|gdzie|kto|when|where|who|what|how|which"
    r"|(?:чим|чем) \w+(?:ше|ее|ей))\b[^,?]{4,},\s"
    r"(?!(?:бо|якщо|тому|если|потому|так как|ведь|bo|je[śs]li|je[żz]eli|because|if|since|as)\b)",
    re.IGNORECASE,
)
_IF = re.compile(
    r"(?:(?:а|та|і|и|но|але|a|i|ale|and|but)\s)?(?:якщо|якби|если|je[śs]li|je[żz]eli|gdyby\w*|if)\b[^,?]+,",
    re.IGNORECASE,
)
_THEN = re.compile(r",\s(?:то|to|then)\s+\Z", re.IGNORECASE)
_TELLING = re.compile(r"[^\W\d_]{2}")
_LAST_WORD = re.compile(r"[^\W\d_]+\W*\Z")
_CLAUSE = re.compile(r"[^,;:.()\u2013\u2014]*\Z")
_FEW_WORDS = 2  # that mean little without what is before them: "If by courier, then how much?"


def condition_end(text: str) -> int:
    """Where the condition ends that `text` begins with; 0 without one."""
    condition = _IF.match(text)
    return condition.end() if condition else 0


def is_condition(text: str, end: int) -> bool:
    """Whether all before the comma at `end` is a condition."""
    return _IF.fullmatch(text, 0, end + 1) is not None


def leans(text: str, start: int) -> bool:
    """Whether what is asked means nothing without what is before it: "two prices, 240 and 290?"."""
    return not _TELLING.search(text, start) or _leans_on_condition(text, start)


def clause_start(text: str, start: int) -> int:
    """Where the clause begins of which only the last word asks: "а в подарочной коробке **можно**".

    `start` itself where more asks, or where the clause begins there.
    """
    clause = _CLAUSE.search(text, 0, start)
    if clause is None or not clause.group().strip() or not _LAST_WORD.match(text, start):
        return start
    return clause.end() - len(clause.group().lstrip())


def _leans_on_condition(text: str, start: int) -> bool:
    few = len(text[start:].split()) <= _FEW_WORDS
    return (
        few and _IF.match(text, 0, start) is not None and _THEN.search(text, 0, start) is not None
    )


def is_subordinate(text: str, languages: tuple[str, ...]) -> bool:
    """Whether "when" or "as" begins no question but what a statement leans on."""
    if said_at("reading/question-turned", text, 0, languages):
        return False
    return _AS_OR_WHEN.match(text) is not None
