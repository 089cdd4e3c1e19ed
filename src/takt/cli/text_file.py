"""Reading a text that was named on the command line; `-` is standard input."""

import sys
from pathlib import Path

import click


def read_text(file: str, what: str = "file") -> str:
    """The text of `file`. Raises `click.UsageError` (exit status 2) where it can't be had."""
    return _decoded(read_bytes(file, what), file)


def read_bytes(file: str, what: str = "file") -> bytes:
    """The bytes of `file`. Raises `click.UsageError` (exit status 2) where they can't be had."""
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise click.UsageError(
            f"{file}: {error.strerror}. Give the path of a {what}, or - to read standard input."
        ) from error


def name_of(file: str) -> str:
    """How the file is called in what is printed about it."""
    return "stdin" if file == "-" else file


def _decoded(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise click.UsageError(
            f"{file}:{line}: found {not_utf_8(error)}, expected"
            " text in UTF-8. Save the file as UTF-8 and try again."
        ) from error


def not_utf_8(error: UnicodeDecodeError) -> str:
    """What was found where text was expected."""
    return f"a byte that is not UTF-8 (0x{error.object[error.start]:02x})"
