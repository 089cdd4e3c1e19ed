"""All figures in one run: `python -m benchmarks`, on a machine that does nothing else meanwhile.

Takes about ten minutes; with `--quick` about three: one round of intake, no size above 10,000.
"""

import sys

from benchmarks import intake
from benchmarks.measure import ask
from benchmarks.table import table

TODAY = (1_000, 10_000, 100_000)
TICK = (10_000, 1_000_000)
SIMILAR = 100_000
QUICK = 10_000
"""Above this a `--quick` run leaves a size out."""


def main() -> None:
    """Measure one after the other: side by side they would take time from each other."""
    is_quick = "--quick" in sys.argv
    sizes = [n for n in TODAY if not is_quick or n <= QUICK]
    ticks = [n for n in TICK if not is_quick or n <= QUICK]
    rounds = 1 if is_quick else intake.ROUNDS
    rows = [_journeys(), *_intake(rounds), *map(_today, sizes), *map(_tick, ticks)]
    rows += [_checking(), *_similar(QUICK if is_quick else SIMILAR), *_idle()]
    print(table(("what", "figure", "beside it"), rows))


def _journeys() -> tuple[str, str, str]:
    found = ask("-m", "benchmarks.journeys")
    what = f"journeys derived on one core ({found['events']} events, maker playbook)"
    return what, f"{found['per_second']:,.0f} a second", ""


def _intake(rounds: int) -> list[tuple[str, str, str]]:
    found = intake.measure(rounds)
    ours, rival = found["takt"], found["helpdesk"]
    times = ours["per_second"] / rival["per_second"]
    share = ours["peak_mb"] / rival["peak_mb"]
    return [
        (
            f"mails taken in ({ours['mails']:,.0f}, hard ones among them)",
            f"{ours['per_second']:,.0f} a second, {ours['kept']:,.0f} kept",
            f"{times:.1f} × django-helpdesk ({rival['per_second']:,.0f} a second,"
            f" {rival['kept']:,.0f} kept)",
        ),
        (
            "memory while taking them in",
            f"{ours['peak_mb']:,.0f} MB",
            f"{share:.0%} of django-helpdesk ({rival['peak_mb']:,.0f} MB)",
        ),
    ]


def _today(count: int) -> tuple[str, str, str]:
    found = ask("-m", "benchmarks.today", str(count))
    figure = f"{found['p50_ms']:.0f} ms p50, {found['p95_ms']:.0f} ms p95"
    return f"Today with {count:,} open actions", figure, f"{found['queries']} queries"


def _tick(count: int) -> tuple[str, str, str]:
    found = ask("-m", "benchmarks.tick", str(count))
    return f"a tick with {count:,} actions, 10 of them due", f"{found['ms']:.0f} ms", ""


def _checking() -> tuple[str, str, str]:
    found = ask("-m", "benchmarks.checking")
    what = f"a draft of {found['characters']:,} characters checked while it is written"
    figure = f"{found['p50_ms']:.0f} ms p50, {found['p95_ms']:.0f} ms p95"
    return what, figure, f"{found['queries']} queries"


def _similar(count: int) -> list[tuple[str, str, str]]:
    found = ask("-m", "benchmarks.similar", str(count))
    kinds = [part for by_kind in found["recall"].values() for part in by_kind.values()]
    recall = f"at least {min(kinds):.3f} of the right ones among the first ten" if kinds else ""
    return [
        (
            f"items like a mistyped title among {count:,} (processor)",
            f"{found['p50_ms']:.0f} ms p50, {found['p95_ms']:.0f} ms p95",
            recall,
        ),
        (
            "the same by a whole letter",
            f"{found['letter_p50_ms']:.0f} ms p50, {found['letter_p95_ms']:.0f} ms p95",
            f"first question of a process {found['first_ms'] / 1000:.1f} s",
        ),
    ]


def _idle() -> list[tuple[str, str, str]]:
    found = ask("-m", "benchmarks.idle")
    first = f"{found['first_start_s']:.1f} s with making the database"
    return [
        ("takt serve answers after", f"{found['start_s']:.1f} s", first),
        ("memory of the idle desk (web and worker)", f"{found['mb']:.0f} MB", ""),
    ]


if __name__ == "__main__":
    main()
