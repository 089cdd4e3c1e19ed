"""How fast letters are read and drafts checked: `python -m benchmarks.letters.speed`."""

import time

from benchmarks.letters.checks import context_of
from benchmarks.letters.rows import LANGUAGES, Row, drafts, letters
from benchmarks.measure import percentile, tell

LONG = 1_500  # characters of a draft
DRAFTS = 200


def measure() -> dict[str, float]:
    """Letters read a second, and a long draft checked, in milliseconds."""
    from takt.letters.checking import check
    from takt.letters.reading import read

    texts = [row["text"] for each in LANGUAGES for row in letters(each, "all")]
    long_drafts = _long()[:DRAFTS]
    read(texts[0])
    started = time.perf_counter()
    for text in texts:
        read(text)
    seconds = time.perf_counter() - started
    spent = []
    for draft, row in long_drafts:
        begun = time.perf_counter()
        check(draft, context_of(row))
        spent.append(1_000 * (time.perf_counter() - begun))
    return {
        "letters_per_second": len(texts) / seconds,
        "check_p50_ms": percentile(spent, 0.5),
        "check_p95_ms": percentile(spent, 0.95),
    }


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
