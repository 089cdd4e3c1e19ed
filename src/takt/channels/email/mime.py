"""Raw bytes to a tree of parts: the standard parser, given a second chance where it gives up."""

import re
from email.errors import MessageDefect, MissingHeaderBodySeparatorDefect
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import Compat32
from typing import cast

from takt.channels.email.mending import mend_headers
from takt.channels.email.parsed import Problem


class Part(Message):
    """A mail or a part of one."""

    _payload: "list[Part] | str | None"
    _type: str | None = None

    def get_content_type(self) -> str:
        """Of a mail a dozen times asked for each part; no part becomes another type."""
        self._type = self._type or super().get_content_type()
        return self._type

    @property
    def subparts(self) -> "list[Part]":
        """Parts of a multipart, the enclosed mail of a message part, else none."""
        return self._payload if isinstance(self._payload, list) else []

    @property
    def raw_body(self) -> bytes:
        """The bytes of a leaf as they came (`get_payload` would decode them by the label)."""
        text = self._payload if isinstance(self._payload, str) else ""
        return text.encode("ascii", "surrogateescape")


_DELIMITER = re.compile(
    rb"^--(\S(?:[^\r\n]{0,198}\S)?)[ \t]*\r?\n(?=[!-9;-~]+:|\r?\n)", re.MULTILINE
)


class _RawHeaders(Compat32):
    """Header values stay as they came, bytes beyond ASCII as lone surrogates."""

    def header_fetch_parse(self, _name: str, value: str) -> str:
        return value

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {value}\n".encode("ascii", "surrogateescape")


AS_IT_CAME = _RawHeaders()
"""Also for writing parts back: no folding, no encoding."""


def parts_of(raw: bytes) -> tuple[Part, tuple[Problem, ...]]:
    """Parse a mail into parts, with what was repaired on the way."""
    root = _parse(raw)
    problems: list[Problem] = []
    if _headers_broken(root) and (mended := mend_headers(raw)) != raw:
        problems.append(Problem("headers", "lines that are no header", "“Name: value” lines"))
        root = _parse(mended)
    if _boundary_lost(root) and (guessed := _with_boundary_found(root)):
        problems.append(Problem("Content-Type", "no or a wrong boundary", f"“{guessed[1]}”"))
        root = guessed[0]
    problems += [Problem("structure", _said(defect), "a whole mail") for defect in root.defects]
    return root, tuple(problems)


def headers_of(raw: bytes) -> Part:
    """Only the headers; for what the full parser cannot take."""
    return cast(Part, BytesHeaderParser(Part, policy=AS_IT_CAME).parsebytes(raw))


def _parse(raw: bytes) -> Part:
    return cast(Part, BytesParser(Part, policy=AS_IT_CAME).parsebytes(raw))


def _headers_broken(root: Part) -> bool:
    separator_lost = any(isinstance(d, MissingHeaderBodySeparatorDefect) for d in root.defects)
    return separator_lost or not root.keys()


def _boundary_lost(part: Part) -> bool:
    return part.get_content_maintype() == "multipart" and not part.is_multipart()


def _with_boundary_found(root: Part) -> tuple[Part, str] | None:
    """Read the parts by the first line that looks like a delimiter."""
    delimiter = _DELIMITER.search(root.raw_body)
    if delimiter is None:
        return None
    boundary = delimiter[1].decode("ascii", "replace")
    root.set_param("boundary", boundary, replace=True)
    return _parse(root.as_bytes(policy=AS_IT_CAME)), boundary


def _said(defect: MessageDefect) -> str:
    """The parser's own name for it, in words: "close boundary not found"."""
    name = type(defect).__name__.removesuffix("Defect")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
