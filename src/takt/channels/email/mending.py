"""Header lines that are none, made readable before the parser sees them."""

import re

_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_TRAILING_SPACE_IN_NAME = re.compile(rb"^([!-9;-~]+)[ \t]+:")
_COMMON = re.compile(
    rb"(from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|reply-to"
    rb"|in-reply-to|references|return-path|sender)[ \t]*:",
    re.IGNORECASE,
)
_FROM_LINE = re.compile(rb"^>?From [^\r\n]*\r?\n")


def mend_headers(raw: bytes) -> bytes:
    """Make continuations of stray lines among the headers; drop blank lines before them.

    A line that is no header may also be where the body begins with no blank line before it,
    so it is only taken for a header gone wrong while well-known headers still follow.
    """
    raw = _FROM_LINE.sub(b"", raw.lstrip(b"\r\n \t"))
    head, blank, body = _split(raw)
    lines = head.splitlines(keepends=True)
    last = max((i for i, line in enumerate(lines) if _COMMON.match(line)), default=-1)
    mended = [_mended(line) if i <= last else line for i, line in enumerate(lines)]
    return b"".join(mended) + blank + body


def _mended(line: bytes) -> bytes:
    if line[:1] in b" \t":
        return line
    if _FIELD.match(line):
        return _TRAILING_SPACE_IN_NAME.sub(rb"\1:", line)
    return b" " + line


def _split(raw: bytes) -> tuple[bytes, bytes, bytes]:
    blank = re.search(rb"(?<=\n)\r?\n|(?<=\r)\r", raw)
    if blank is None:
        return raw, b"", b""
    return raw[: blank.start()], blank[0], raw[blank.end() :]
