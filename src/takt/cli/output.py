"""In which encoding is printed what no code page of one country holds."""

import sys
from io import TextIOWrapper


def speak_all_languages() -> None:
    """Files and pipes get UTF-8, as JSON must be; a terminal what it can show, “?” for the rest.

    Without it a name in Cyrillic would end a command on a Windows of the West.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")
