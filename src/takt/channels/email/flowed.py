"""format=flowed (RFC 3676): soft line breaks joined, so that text wraps where it is read."""

import re

_QUOTES = re.compile(r"^>*")


def unflowed(text: str, *, delete_space: bool = False) -> str:
    """Join flowed lines of the same quote depth; the signature line "-- " is never flowed."""
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth = _depth(line)
        content = line[depth:].removeprefix(" ")
        soft = content.endswith(" ") and content != "-- "
        shown = content[:-1] if soft and delete_space else content
        if open_depth == depth and content != "-- ":
            lines[-1] += shown
        else:
            lines.append(">" * depth + (" " if depth else "") + shown)
        open_depth = depth if soft else None
    return "\n".join(lines)


def _depth(line: str) -> int:
    quotes = _QUOTES.match(line)
    return quotes.end() if quotes else 0
