"""Bytes to text, when the label on them is missing, wrong or unknown.

The label is believed if the bytes fit it and the text looks like language. Otherwise the
encodings that Ukrainian, Russian and Polish mail has really been written in are tried, and
the one whose text looks most like language wins.
"""

import codecs
import re
from functools import cache

from takt.channels.plausibility import plausibility

CANDIDATES = (
    "cp1251", "koi8-u", "cp866", "cp1125", "iso8859-5", "mac-cyrillic",
    "iso8859-2", "cp1250", "cp852", "cp1252",
)  # fmt: skip

_RARITY = dict.fromkeys(("cp866", "cp1125", "cp852", "iso8859-5", "mac-cyrillic"), 1.5)
"""Seldom met: a short word must look clearly better in them, for a long text it hardly counts."""

# Labels seen in mail that Python does not know, or knows as something narrower than what
# mailers mean by them (the web's Encoding Standard widens them in the same way).
_MEANT = {
    "x-mac-ukrainian": "mac-cyrillic",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "koi8u": "koi8-u",
    "koi8r": "koi8-r",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
}
_SINGLE_BYTE = re.compile(r"^(cp(8\d\d|1125|125\d)|iso8859-\d+|koi8-[rut]|mac-\w+|ascii)$")
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_LONG_RUN_OF_ACCENTS = re.compile(rb"[\xc0-\xff]{4}")


def decode(raw: bytes, declared: str = "") -> tuple[str, str]:
    """Decode `raw`; returns the text and the name of the encoding that it was read with.

    Never fails: in the last resort bytes that fit nothing become U+FFFD.
    """
    if raw.isascii() and not _stateful(declared):
        return raw.decode("ascii").replace("\x00", ""), "ascii"
    codec = known(declared)
    text = _fits(raw, codec)
    if text is None or _doubtful(raw, codec):
        text, codec = _most_plausible(raw, codec, text)
    return storable(text), codec


def known(declared: str) -> str:
    """The codec that a label means, or "" for a label nobody knows."""
    label = declared.strip(" \t\"';").lower()
    return _codec(label) if label else ""


def storable(text: str) -> str:
    """Without what no database takes: NUL is dropped, lone surrogates become U+FFFD."""
    if not _FORBIDDEN.search(text):
        return text
    return _FORBIDDEN.sub(lambda match: "" if match[0] == "\x00" else "\ufffd", text)


@cache
def _codec(label: str) -> str:
    try:
        name = codecs.lookup(_MEANT.get(label, label)).name
    except (LookupError, ValueError):
        return ""
    return name if _is_of_text(name) else ""


def _is_of_text(codec: str) -> bool:
    """False for the transforms among Python's codecs ("rot13", "base64")."""
    try:
        b"a".decode(codec)
    except LookupError:
        return False
    except UnicodeError:
        return True
    return True


def _stateful(declared: str) -> bool:
    """ASCII bytes that are not ASCII text: ISO-2022, HZ, UTF-7 and UTF-16 switch by escapes."""
    return bool(declared) and known(declared).startswith(("iso2022", "hz", "utf-7", "utf-16"))


def _fits(raw: bytes, codec: str) -> str | None:
    if not codec or codec == "ascii":
        return None
    try:
        return raw.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _doubtful(raw: bytes, codec: str) -> bool:
    """Single-byte encodings take any bytes: look again where the bytes hint at another."""
    if not _SINGLE_BYTE.match(codec):
        return False
    if codec == "cp1252" and _LONG_RUN_OF_ACCENTS.search(raw):
        return True
    return _fits(raw, "utf-8") is not None


def _most_plausible(raw: bytes, codec: str, text: str | None) -> tuple[str, str]:
    readings = {} if text is None else {codec: text}
    readings |= {name: reading for name in _rivals(raw) if (reading := _fits(raw, name))}
    for name in ("utf-8", codec or "utf-8"):
        readings.setdefault(name, raw.decode(name, "replace"))
    best = max(readings, key=lambda name: plausibility(readings[name], _RARITY.get(name, 0.0)))
    return readings[best], best


def _rivals(raw: bytes) -> tuple[str, ...]:
    """Bytes that are well-formed UTF-8 are hardly ever anything else."""
    return ("utf-8",) if _fits(raw, "utf-8") is not None else CANDIDATES
