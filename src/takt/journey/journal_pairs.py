"""The words after an event's name, gathered into fields."""

from typing import Any

from .events import specs_of
from .problem import Problem
from .quoting import Word


def pairs(
    words: list[Word], shape: type[Any], kind: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The fields as strings, and what was wrong with the writing.

    Words after a bare value belong to it where the field is not free text, as in `payment=on
    delivery`; in free text a missing quote is told of, for a word lost in silence would be worse.
    """
    values: dict[str, str] = {}
    problems: list[Problem] = []
    last: Word | None = None
    for word in words:
        problems += _bad_quote(word)
        if word.key is None and last is not None and last.glued:
            continue  # told of already: it is not known where the value was to end
        if word.key is None:
            problems += _take_stray(values, last, word, shape)
        elif word.key in values:
            problems.append(Problem(None, f"{word.key} twice in “{kind}”", f"{word.key}=… once"))
        else:
            values[word.key] = word.value
            last = word
    return values, tuple(problems)


def _bad_quote(word: Word) -> list[Problem]:
    if word.glued:
        found = f'{word.key or ""}="{word.value}" with “{word.glued}” right after it'
        return [Problem(None, found, 'a closing " where the value ends, and a space after it')]
    if word.closed:
        return []
    return [Problem(None, f'a quote that does not end: "{word.value[:40]}', 'a closing "')]


def _take_stray(
    values: dict[str, str], last: Word | None, word: Word, shape: type[Any]
) -> list[Problem]:
    if last is None or last.key is None:
        return [Problem(None, f"the word “{word.value}”", "fields written key=value")]
    spec = specs_of(shape).get(last.key)
    if last.quoted or word.quoted or spec is None or spec.type.is_text:
        together = f'{last.key}="{values[last.key]} {word.value}"'
        return [Problem(None, f"the word “{word.value}” after {last.key}=…", f"quotes: {together}")]
    values[last.key] += f" {word.value}"
    return []
