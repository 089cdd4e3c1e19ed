"""A parsed letter, and how it is filled."""

from collections.abc import Mapping
from dataclasses import dataclass

from takt.letters.wording import unbroken

_CLOSING = (".", ",", ";", ":", "!", "?", ")")


@dataclass(frozen=True, slots=True)
class Piece:
    """Plain text, or (`is_name`) the name of a placeholder."""

    text: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces that stand or fall together; an obligatory one always stands."""

    pieces: tuple[Piece, ...]
    optional: bool

    def names(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces if piece.is_name)


@dataclass(frozen=True, slots=True)
class Template:
    """A letter ready to be filled."""

    passages: tuple[Passage, ...]

    def names(self) -> frozenset[str]:
        """Every placeholder the template uses."""
        return frozenset(name for passage in self.passages for name in passage.names())

    def missing(self, values: Mapping[str, str]) -> tuple[str, ...]:
        """Placeholders outside optional passages that have no value: the seller must give them."""
        needed = (p for p in self.passages if not p.optional)
        names = dict.fromkeys(name for passage in needed for name in passage.names())
        return tuple(name for name in names if not values.get(name))

    def fill(self, values: Mapping[str, str]) -> str:
        """The letter with its values; passages that lack one are dropped without leaving a hole.

        No line ends between "№" and its number.
        A missing value outside a passage becomes nothing: ask `missing` before sending.
        """
        text = ""
        after_a_gap = False
        for passage in self.passages:
            if passage.optional and not all(values.get(name) for name in passage.names()):
                after_a_gap = True
                continue
            filled = _filled(passage.pieces, values)
            text = _join_over_gap(text, filled) if after_a_gap else text + filled
            after_a_gap = after_a_gap and not filled.strip()
        return unbroken(text.strip())


def _filled(pieces: tuple[Piece, ...], values: Mapping[str, str]) -> str:
    """The pieces with their values; a full stop is not doubled by a value that brings its own."""
    text = ""
    for piece in pieces:
        words = values.get(piece.text, "") if piece.is_name else piece.text
        doubled = text.endswith((".", "!", "?")) and words.startswith(".")
        text += words[1:] if doubled and not piece.is_name else words
    return text


def _join_over_gap(before: str, after: str) -> str:
    """Joins what stands on both sides of a dropped passage: one line end or space, not two."""
    kept, following = before.rstrip(), after.lstrip()
    if not kept:
        return following
    blanks = before[len(kept) :], after[: len(after) - len(following)]
    joint = "\n" * max(blank.count("\n") for blank in blanks)
    if not joint and any(blanks) and not following.startswith(_CLOSING):
        joint = " "
    return kept + joint + following
