"""Takt beside its rivals: the same texts, each in a process of its own, one after the other."""

import json
import tempfile
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.letters import rivals
from benchmarks.letters.abuse import THRESHOLD
from benchmarks.letters.folding import is_exact, loses, replies
from benchmarks.letters.language import texts_of
from benchmarks.letters.rows import LANGUAGES, has_shared, table
from benchmarks.letters.scores import auc, macro_f1
from benchmarks.measure import ask
from benchmarks.table import table as markdown

Answers = dict[str, Any]
MOST = 500
"""Texts that the packages are given for abuse."""
HEADS = ("", "of what", "figure", "texts a second", "ready after", "memory")


def show() -> None:
    """Print the table; packages that can't be installed are named with the reason."""
    troubles = rivals.install()
    rows = [*_abuse(), *_language(), *_folding()]
    print("\n### Beside the packages one could pick instead\n")
    print(markdown(HEADS, rows))
    for trouble in troubles:
        print(f"\nnot installed: {trouble}")


def _abuse() -> list[Sequence[str]]:
    shown: list[Sequence[str]] = []
    for language in LANGUAGES if has_shared("text/incivility") else ():
        rows = _spread(list(table(f"text/incivility/{language}.tsv")))
        labels = [row["label"] == "1" for row in rows]

        def said(answers: list[Any], labels: list[bool] = labels) -> str:
            called = [score >= THRESHOLD for score in answers]
            return f"AUC {auc(answers, labels):.3f}, macro-F1 {macro_f1(called, labels):.3f}"

        texts = [row["text"] for row in rows]
        shown += _compared("abuse", rivals.ABUSE[language], f"abuse, {language}", texts, said)
    return shown


def _spread(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """At most so many, evenly over the file: some packages need a second for twenty texts."""
    return rows[:: max(1, len(rows) // MOST)]


def _language() -> list[Sequence[str]]:
    shown: list[Sequence[str]] = []
    for kind in ("sentences", "single-words") if has_shared("text/langid") else ():
        pairs = texts_of(kind)

        def said(answers: list[Any], pairs: list[tuple[str, str]] = pairs) -> str:
            right = sum(answer == label for answer, (_, label) in zip(answers, pairs, strict=True))
            return f"{right / len(pairs):.3f} right"

        texts = [text for text, _ in pairs]
        shown += _compared("language", rivals.LANGUAGE, f"language, {kind}", texts, said)
    return shown


def _folding() -> list[Sequence[str]]:
    labelled = replies()

    def said(answers: list[Any]) -> str:
        pairs = list(zip(answers, labelled, strict=True))
        exact = sum(is_exact(answer, reply.own) for answer, reply in pairs)
        lost = sum(loses(answer, reply.own) for answer, reply in pairs)
        return f"{exact / len(labelled):.3f} exact, words lost in {lost}"

    texts = [reply.text for reply in labelled]
    return _compared("folding", rivals.FOLDING, "folding", texts, said) if labelled else []


def _compared(
    task: str,
    names: Sequence[str],
    what: str,
    texts: Sequence[str],
    said: Callable[[list[Any]], str],
) -> list[Sequence[str]]:
    found = {"Takt": _ours(task, texts)}
    found |= {name: rivals.answers_of(name, texts) for name in names if _is_there(name)}
    return [_line(name, what, said(answers["answers"]), answers) for name, answers in found.items()]


def _is_there(name: str) -> bool:
    package = name.split()[0]
    return any(mark.name.startswith(package) for mark in rivals.HOME.glob("*.installed"))


def _ours(task: str, texts: Sequence[str]) -> Answers:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(list(texts), file, ensure_ascii=False)
        file.flush()
        found: Answers = ask("-m", "benchmarks.letters.ours", task, file.name)
        return found


def _line(name: str, what: str, figure: str, answers: Answers) -> Sequence[str]:
    return (
        name,
        what,
        figure,
        f"{answers['per_second']:,.0f}",
        f"{answers['start_s']:.2f} s",
        f"{answers['peak_mb']:.0f} MB",
    )
