"""One part of text: its bytes decoded, files written into it taken out, its lines unfolded."""

import re
from dataclasses import dataclass

from takt.channels.charsets import decode, known
from takt.channels.email.attachments import safe_name
from takt.channels.email.flowed import unflowed
from takt.channels.email.headers import text_of
from takt.channels.email.mime import Part
from takt.channels.email.parsed import MailAttachment, Problem
from takt.channels.email.transfer import content_of, uuencoded

_META = re.compile(rb"<meta\b[^>]*charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
_META_WITHIN = 2048


@dataclass(frozen=True, slots=True)
class Leaf:
    text: str
    is_html: bool
    files: tuple[MailAttachment, ...]
    problems: tuple[Problem, ...]


def read_leaf(part: Part) -> Leaf:
    is_html = part.get_content_type() == "text/html"
    raw = content_of(part)
    raw, files = (raw, ()) if is_html else _without_uuencoded(raw)
    declared = text_of(str(part.get_param("charset", "")))
    text, used = decode(raw, declared or (_declared_inside(raw) if is_html else ""))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_html and _says(part, "format", "flowed"):
        text = unflowed(text, delete_space=_says(part, "delsp", "yes"))
    return Leaf(text, is_html, files, _mislabelled(declared, used))


def _without_uuencoded(raw: bytes) -> tuple[bytes, tuple[MailAttachment, ...]]:
    if b"\nend" not in raw:
        return raw, ()
    files: list[MailAttachment] = []
    kept, end = [], 0
    for name, content, (start, stop) in uuencoded(raw):
        name = safe_name(name) or f"attachment-{len(files) + 1}.bin"
        files.append(MailAttachment(name, "application/octet-stream", content))
        kept.append(raw[end:start])
        end = stop
    return b"".join([*kept, raw[end:]]), tuple(files)


def _declared_inside(raw: bytes) -> str:
    meta = _META.search(raw[:_META_WITHIN])
    return meta[1].decode("ascii", "replace") if meta else ""


def _says(part: Part, parameter: str, value: str) -> bool:
    return str(part.get_param(parameter, "")).strip().lower() == value


def _mislabelled(declared: str, used: str) -> tuple[Problem, ...]:
    if not declared or used in ("ascii", known(declared)):
        return ()
    return (Problem("charset", declared, used),)
