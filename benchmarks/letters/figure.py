"""One figure with its target, and the table that shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.table import table


@dataclass(frozen=True)
class Figure:
    """`value` beside the `target` that it is to reach, or (`at_most`) not to exceed."""

    what: str
    value: float
    target: float | None = None
    at_most: bool = False
    of: str = ""
    """Out of how many it comes, or other words beside it."""

    @property
    def is_reached(self) -> bool:
        """A figure that is not a number has reached nothing."""
        if self.target is None:
            return True
        return self.value <= self.target if self.at_most else self.value >= self.target

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What, the figure, its target, and by how much it is missed."""
        if self.target is None:
            return self.what, f"{self.value:.3f}", "", self.of
        sign = "≤" if self.at_most else "≥"
        verdict = "" if self.is_reached else f"missed by {abs(self.value - self.target):.3f}"
        beside = ", ".join(filter(None, (verdict, self.of)))
        return self.what, f"{self.value:.3f}", f"{sign} {self.target}", beside


def show(title: str, figures: Sequence[Figure]) -> list[Figure]:
    """Print a table of figures; returns those that were missed."""
    print(f"\n### {title}\n")
    print(table(("what", "figure", "target", ""), [figure.cells for figure in figures]))
    return [figure for figure in figures if not figure.is_reached]
