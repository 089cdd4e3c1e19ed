"""The bytes of a file as text, whatever program wrote them; a stray byte spoils its line alone."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence

from takt.channels.charsets import decode
from takt.channels.plausibility import plausibility

UNLIKE = (
    "letters that are not UTF-8, among lines that are",
    "one encoding in the whole file; see whether this line was read as you meant it",
)
"""What was found and expected in a line of another encoding."""


def file_text(content: bytes) -> tuple[str, tuple[int, ...]]:
    """The text, and the numbers of the lines in another encoding than those around them.

    The mark at its beginning says the encoding, else what fits and is plausible.
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace"), ()
    raw = content.removeprefix(BOM_UTF8)
    text, codec = decode(raw, "utf-8")
    lines = raw.split(b"\n")
    odd = [number for number, line in enumerate(lines, start=1) if not _fits_utf_8(line)]
    even = [line for line in lines if not line.isascii() and _fits_utf_8(line)]
    if not odd or not (raw != content or _are_utf_8(even, codec)):
        return text, ()
    return "\n".join(decode(line, "utf-8")[0] for line in lines), tuple(odd)


def _are_utf_8(lines: Sequence[bytes], codec: str) -> bool:
    """Whether lines that fit UTF-8 are meant so: in a code page two letters may fit by chance."""
    raw = b"\n".join(lines)
    if codec == "utf-8":
        return True
    return plausibility(raw.decode()) > plausibility(raw.decode(codec, errors="replace"))


def _fits_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
