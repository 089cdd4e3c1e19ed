"""From text to template, with every mistake and its place."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from takt.letters.placeholders import PLACEHOLDERS
from takt.letters.templates.template import Passage, Piece, Template
from takt.letters.templates.tokens import Token, tokens


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
