"""How fast letters are read and drafts checked: `python -m benchmarks.letters.speed`."""

import time
from collections.abc import Callable, Sequence

from benchmarks.letters.checks import context_of
from benchmarks.letters.rows import LANGUAGES, Row, drafts, letters
from benchmarks.measure import percentile, tell

LONG = 1_500  # characters of a draft
DRAFTS = 200
WARM = 40  # every fortieth text is read beforehand, for each language has lists to load


def measure() -> dict[str, float]:
    """Letters scored for abuse, and read, a second; a long draft checked, in milliseconds."""
    from takt.letters.checking import check
    from takt.letters.reading import abuse_of, read

    texts = [row["text"] for each in LANGUAGES for row in letters(each, "all")]
    long_drafts = _long()[:DRAFTS]
    spent = []
    for draft, row in long_drafts:
        begun = time.perf_counter()
        check(draft, context_of(row))
        spent.append(1_000 * (time.perf_counter() - begun))
    return {
        "abuse_per_second": _a_second(abuse_of, texts),
        "letters_per_second": _a_second(read, texts),
        "check_p50_ms": percentile(spent, 0.5),
        "check_p95_ms": percentile(spent, 0.95),
    }


def _a_second(reading: Callable[[str], object], texts: Sequence[str]) -> float:
    """How many of the texts are read a second, one by one, when all lists are loaded."""
    for text in texts[::WARM]:
        reading(text)
    started = time.perf_counter()
    for text in texts:
        reading(text)
    return len(texts) / (time.perf_counter() - started)


def _long() -> list[tuple[str, Row]]:
    """Drafts of one language put together until they are long enough."""
    found: list[tuple[str, Row]] = []
    for language in LANGUAGES:
        rows = list(drafts(language, "all"))
        text = ""
        for row in rows:
            text = f"{text}\n\n{row['draft']}" if text else row["draft"]
            if len(text) >= LONG:
                found.append((text[:LONG], row))
                text = ""
    return found


if __name__ == "__main__":
    tell(measure())
