"""All figures of reading and checking in one run: `make bench-letters`.

Takes some minutes, most of them for the packages beside ours; `--alone` leaves those out.
"""

import sys

from benchmarks.letters import abuse, beside, checks, contents, folding, language, long, mood
from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import PARTS, has_shared
from benchmarks.measure import ask


def main() -> None:
    """Print every table, and what was not reached."""
    if not has_shared("desk"):
        print("The shared data are not here: figures come from the project's own letters alone.")
    missed = show("Abuse or not", list(abuse.figures())) if has_shared("text/incivility") else []
    missed += show("Language", list(language.figures()))
    missed += show("Folding", list(folding.figures()))
    for name, part in PARTS.items():
        aside = [
            *show(f"Mood, letters {name}", list(mood.figures(part))),
            *show(f"What letters ask, {name}", list(contents.figures(part))),
            *show(f"Drafts {name}", list(checks.figures(part))),
        ]
        missed += aside if part == "kept" else []
    show("Speed", _speed())
    missed += show("Long letters", list(long.figures()))
    if "--alone" not in sys.argv:
        beside.show()
    _tell_missed(missed)


def _speed() -> list[Figure]:
    found = ask("-m", "benchmarks.letters.speed")
    return [
        Figure("letters scored for abuse a second", found["abuse_per_second"], 1_000),
        Figure("letters wholly read a second", found["letters_per_second"]),
        Figure("a draft of 1,500 characters checked, p50 in ms", found["check_p50_ms"]),
        Figure("a draft of 1,500 characters checked, p95 in ms", found["check_p95_ms"], 60, True),
    ]


def _tell_missed(missed: list[Figure]) -> None:
    """On texts that no rule was written for; the rest is shown for comparison."""
    print(f"\n### Not reached: {len(missed) or 'nothing'}\n")
    for figure in missed:
        print(f"- {figure.what}: {figure.value:.3f}, {figure.cells[2]} wanted")


if __name__ == "__main__":
    main()
