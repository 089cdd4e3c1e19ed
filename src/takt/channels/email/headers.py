"""Header values to text: unfolding, encoded words (RFC 2047) and raw 8-bit letters.

Values come as the standard parser leaves them: ASCII, with other bytes as lone surrogates.
"""

import base64
import binascii
import quopri
import re

from takt.channels.charsets import decode, storable

# Wider than RFC 2047 where mailers are: spaces inside, no charset, an unfinished last word.
ENCODED_WORD = re.compile(r"=\?([^?\s*]*)(?:\*[^?\s]*)?\?([bBqQ])\?(.*?)(?:\?=|$)", re.DOTALL)
_ONE = r"=\?[^?\s]*\?[bBqQ]\?.*?(?:\?=|$)"
ENCODED_WORDS = re.compile(rf"{_ONE}(?:\s+{_ONE})*", re.DOTALL)
"""A run of them, which is one piece of text."""
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def text_of(value: str) -> str:
    """A header value as a reader should see it, on one line."""
    if value.isascii() and value.isprintable() and "=?" not in value:
        return value.strip()
    value = _FOLD.sub(" ", value)
    if "=?" in value:
        value = _words_decoded(value)
    return _CONTROLS.sub("", storable(raw_decoded(value))).strip()


def raw_decoded(value: str) -> str:
    """Resolve the lone surrogates that stand for bytes beyond ASCII."""
    if value.isascii():
        return value
    try:
        return decode(value.encode("ascii", "surrogateescape"))[0]
    except UnicodeEncodeError:  # already text, with or without such bytes in between
        return re.sub("[\udc80-\udcff]+", lambda run: raw_decoded(run[0]), value)


def _words_decoded(value: str) -> str:
    """Decode encoded words. Neighbours are joined first: letters get split between two."""
    pieces: list[str] = []
    charset, pending, end = "", b"", 0
    for word in ENCODED_WORD.finditer(value):
        between = value[end : word.start()]
        joined = pending and not between.strip() and word[1].lower() == charset.lower()
        if not joined:
            pieces.append(decode(pending, charset)[0])
            pending = b""
            if between.strip() or end == 0:
                pieces.append(raw_decoded(between))
        charset, end = word[1], word.end()
        pending += _word_bytes(word[2], word[3])
    pieces += [decode(pending, charset)[0], raw_decoded(value[end:])]
    return "".join(pieces)


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("ascii", "surrogateescape") if _is_raw(payload) else payload.encode()
    if encoding in "qQ":
        return quopri.decodestring(raw.replace(b" ", b"_"), header=True)
    return base64_bytes(raw)


def _is_raw(value: str) -> bool:
    return all(letter < "\x80" or "\udc80" <= letter <= "\udcff" for letter in value)


def base64_bytes(raw: bytes) -> bytes:
    """Base64 as found in mail: foreign characters, no padding, several pieces in a row."""
    try:
        return base64.b64decode(raw.translate(None, b"\r\n"), validate=True)
    except binascii.Error:
        pieces = re.sub(rb"[^A-Za-z0-9+/=]", b"", raw)
        return b"".join(_unpadded(piece) for piece in re.split(rb"=+", pieces))


def _unpadded(piece: bytes) -> bytes:
    if len(piece) % 4 == 1:  # one letter holds no whole byte: it is damage, not data
        piece = piece[:-1]
    return base64.b64decode(piece + b"=" * (-len(piece) % 4))
