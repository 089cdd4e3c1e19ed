"""The bytes of one part: transfer encodings as mailers label and break them (RFC 2045, 6)."""

import binascii
import quopri
import re
from collections.abc import Iterator

from takt.channels.email.headers import base64_bytes
from takt.channels.email.mime import AS_IT_CAME, Part

_BEGIN = re.compile(rb"^begin [0-7]{3,4} ?([^\r\n]*?)[ \t]*\r?\n(.*?)^end[ \t]*\r?$", re.M | re.S)


def content_of(part: Part) -> bytes:
    """Decoded bytes of a leaf part; an unknown transfer encoding leaves them as they are."""
    if part.is_multipart():
        return source_of(part)
    raw = part.raw_body
    match _encoding(part):
        case "base64":
            return base64_bytes(raw)
        case "quoted-printable":
            return quopri.decodestring(raw)
        case "x-uuencode" | "uuencode" | "uue" | "x-uue":
            return next((content for _, content, _ in uuencoded(raw)), raw)
    return raw


def source_of(part: Part) -> bytes:
    """The part itself as bytes, headers included; for mails within mails."""
    if part.get_content_type() == "message/delivery-status":
        return b"\n".join(block.as_bytes(policy=AS_IT_CAME) for block in part.subparts)
    if part.get_content_maintype() == "message" and part.subparts:
        enclosed = part.subparts[0]
        if _encoding(part) in ("base64", "quoted-printable") and not enclosed.keys():
            # Against RFC 2046 the whole enclosed mail was encoded, and so read as a body.
            enclosed["Content-Transfer-Encoding"] = _encoding(part)
            return content_of(enclosed)
        part = enclosed
    return part.as_bytes(policy=AS_IT_CAME)


def uuencoded(raw: bytes) -> Iterator[tuple[str, bytes, tuple[int, int]]]:
    """Files written into a text the old way: name, bytes, and where in the text they stand."""
    for block in _BEGIN.finditer(raw):
        name = block[1].decode("utf-8", "replace")
        yield name, b"".join(map(_uu_line, block[2].splitlines())), block.span()


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders count wrongly: read as many bytes as the first letter promises.
        length = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
        try:
            return binascii.a2b_uu(line[:length])
        except binascii.Error:
            return b""


def _encoding(part: Part) -> str:
    label = str(part.get("Content-Transfer-Encoding", "")).lower()
    return re.split(r"[;\s]", label.strip())[0].strip("\"'")
