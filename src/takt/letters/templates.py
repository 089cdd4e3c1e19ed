"""Letters with open places: `{order_number}`, and `[[passages]]` dropped when a value is missing.

Nothing is executed: a placeholder is a name looked up in a table of texts. Two braces stand for one
(`{{`, `}}`). A passage may hold several lines, not another passage.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.template_tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """What is wrong at one place of a template. `line` and `column` count from 1.

    `kind` is the code pages translate: `unknown_placeholder`, `unclosed_placeholder`,
    `stray_brace`, `unclosed_passage`, `passage_not_open`, `passage_in_passage`.
    """

    kind: str
    line: int
    column: int
    found: str
    expected: str


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
        return text.strip()


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
    if not before.strip():
        return after.lstrip()
    breaks_before = before[len(before.rstrip()) :].count("\n")
    breaks_after = after[: len(after) - len(after.lstrip())].count("\n")
    joint = "\n" * max(breaks_before, breaks_after) if breaks_before or breaks_after else ""
    if not joint and after[:1].isspace():
        joint = " "
    if not joint and before[-1:].isspace() and after[:1].isalnum():
        joint = " "
    return before.rstrip() + joint + after.lstrip()


def parse(
    text: str, known: Collection[str] = PLACEHOLDERS
) -> tuple[Template, tuple[TemplateProblem, ...]]:
    """The template in `text` and everything that is wrong with it; faulty places stay as text."""
    return _Parser(known).parse(text)


def check_template(text: str, known: Collection[str] = PLACEHOLDERS) -> tuple[TemplateProblem, ...]:
    """All problems of `text`, in order; none means that it may be saved."""
    return parse(text, known)[1]


class _Parser:
    """Collects passages and problems, one token after the other."""

    def __init__(self, known: Collection[str]) -> None:
        self.known = known
        self.passages: list[Passage] = []
        self.pieces: list[Piece] = []
        self.problems: list[TemplateProblem] = []
        self.opened: Token | None = None

    def parse(self, text: str) -> tuple[Template, tuple[TemplateProblem, ...]]:
        for token in tokens(text):
            self.take(token)
        if self.opened:
            self.report("unclosed_passage", self.opened, "]]")
        self.close()
        problems = sorted(self.problems, key=lambda problem: (problem.line, problem.column))
        return Template(tuple(self.passages)), tuple(problems)

    def take(self, token: Token) -> None:
        match token.kind:
            case "text":
                self.pieces.append(Piece(token.value))
            case "name":
                self.take_name(token)
            case "open":
                self.take_opening(token)
            case "close" if self.opened:
                self.close()
            case "close":
                self.keep_as_text("passage_not_open", token, "[[ before ]]")
            case "unclosed":
                self.keep_as_text("unclosed_placeholder", token, "}")
            case _:
                self.keep_as_text("stray_brace", token, token.value * 2)

    def take_name(self, token: Token) -> None:
        name = token.value
        if name in self.known:
            self.pieces.append(Piece(name, is_name=True))
        else:
            self.keep_as_text("unknown_placeholder", token, self.nearest(name))

    def take_opening(self, token: Token) -> None:
        if self.opened:
            self.keep_as_text("passage_in_passage", token, "]] before another [[")
        else:
            self.close()
            self.opened = token

    def close(self) -> None:
        if self.pieces:
            self.passages.append(Passage(tuple(self.pieces), optional=self.opened is not None))
        self.pieces, self.opened = [], None

    def keep_as_text(self, kind: str, token: Token, expected: str) -> None:
        self.report(kind, token, expected)
        self.pieces.append(Piece(token.source))

    def report(self, kind: str, token: Token, expected: str) -> None:
        problem = TemplateProblem(kind, token.line, token.column, token.source, expected)
        self.problems.append(problem)

    def nearest(self, name: str) -> str:
        close = get_close_matches(name.strip().lower(), list(self.known), n=1, cutoff=0.6)
        return f"{{{close[0]}}}" if close else ", ".join(f"{{{name}}}" for name in self.known)
