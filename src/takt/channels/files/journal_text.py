"""The bytes of a journal as text: one stray byte must not make nonsense of all the others."""

from codecs import BOM_UTF8

from takt.channels.charsets import decode
from takt.channels.files.table import text_of
from takt.journey import Problem

_FOUND = "letters that are not UTF-8, among lines that are"
_EXPECTED = "one encoding in the whole file; see whether this line was read as you meant it"


def journal_text(content: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text, and a problem for each line in another encoding than the lines around it.

    A file in one encoding is read as a CSV file is, whatever that is.
    """
    lines = content.removeprefix(BOM_UTF8).split(b"\n")
    odd = {number for number, line in enumerate(lines, start=1) if not _is_utf_8(line)}
    if all(number in odd or line.isascii() for number, line in enumerate(lines, start=1)):
        return text_of(content), ()
    text = "\n".join(decode(line, "utf-8")[0] for line in lines)
    return text, tuple(Problem(number, _FOUND, _EXPECTED) for number in sorted(odd))


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
