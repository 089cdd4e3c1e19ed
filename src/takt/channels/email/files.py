"""Mail from files: single mails, mbox archives, Maildirs, and folders of any of these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FROM_LINE = re.compile(rb"^From (\S+@\S+|\S+ +.*\d\d:\d\d.*)\s*$")
_FIELD = re.compile(rb"^(>?From |[!-9;-~]+[ \t]*:)")
_ESCAPED = re.compile(rb"^>(>*From )")
_ONE_MAIL = {".eml"}
_MAIL_IN_A_FOLDER = {"", ".eml", ".mbox", ".mbx", ".msg", ".raw", ".txt"}


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as it lies on disk; `source` says where, for the seller."""

    raw: bytes
    source: str


def read_files(path: Path) -> Iterator[RawMail]:
    """Every mail at `path`, in the order of names, one at a time.

    A file that begins with a "From " line is an mbox, any other is one mail. In a folder
    only files that may be mails are taken: by suffix, or none; in a Maildir all of new and cur.

    Raises FileNotFoundError where there is nothing at `path`.
    """
    if path.is_dir():
        yield from _folder(path)
    elif path.is_file():
        yield from _file(path)
    else:
        raise FileNotFoundError(
            f"{path}: nothing here. Expected a mail (.eml), an mbox, a Maildir or a folder of them."
        )


def _folder(path: Path) -> Iterator[RawMail]:
    if (path / "cur").is_dir() and (path / "new").is_dir():
        yield from _maildir(path)
        return
    for entry in sorted(path.iterdir()):
        if entry.is_dir():
            yield from _folder(entry)
        elif entry.suffix.lower() in _MAIL_IN_A_FOLDER and not entry.name.startswith("."):
            yield from _file(entry)


def _maildir(path: Path) -> Iterator[RawMail]:
    """New and seen mail, then the folders within; `tmp` holds half-written files."""
    for folder in ("new", "cur"):
        for entry in sorted((path / folder).iterdir()):
            if entry.is_file():
                yield RawMail(entry.read_bytes(), str(entry))
    for entry in sorted(path.iterdir()):
        if entry.is_dir() and entry.name not in ("new", "cur", "tmp"):
            yield from _folder(entry)


def _file(path: Path) -> Iterator[RawMail]:
    with path.open("rb") as file:
        is_archive = bool(_FROM_LINE.match(file.readline()))
    if is_archive and path.suffix.lower() not in _ONE_MAIL:
        yield from _archive(path)
    else:
        yield RawMail(path.read_bytes(), str(path))


def _archive(path: Path) -> Iterator[RawMail]:
    """The mails of an mbox.

    A mail begins at a "From " line after a blank line and before a header, so that a sentence
    that begins with "From" does not cut a letter in two where the writer forgot to escape it.
    """
    lines: list[bytes] = []
    start = 1
    with path.open("rb") as file:
        for number, (before, line, after) in enumerate(_with_neighbours(file), start=1):
            if not before.strip() and _FROM_LINE.match(line) and _FIELD.match(after):
                if lines:
                    yield _from_archive(lines, path, start)
                lines, start = [], number
            else:
                lines.append(_ESCAPED.sub(rb"\1", line))
    yield _from_archive(lines, path, start)


def _with_neighbours(lines: Iterator[bytes]) -> Iterator[tuple[bytes, bytes, bytes]]:
    before, line = b"", next(lines, b"")
    for after in lines:
        yield before, line, after
        before, line = line, after
    yield before, line, b""


def _from_archive(lines: list[bytes], path: Path, start: int) -> RawMail:
    if lines and not lines[-1].strip():  # the blank line that parts it from the next
        lines = lines[:-1]
    return RawMail(b"".join(lines), f"{path}, line {start}")
