"""The quoted-reply collection of the shared data, with what is the writer's own by our reading."""

import email
import email.policy
from collections.abc import Iterator
from pathlib import Path

EXPECTED = Path(__file__).with_name("own_lines.tsv")


def body_of(path: Path) -> str:
    """The plain text of a body file or a message, with line feeds only."""
    raw = path.read_bytes()
    if path.suffix == ".eml":
        message = email.message_from_bytes(raw, policy=email.policy.default)
        body = message.get_body(("plain",))
        assert body is not None, path
        text = body.get_content()
    else:
        text = raw.decode("utf-8", "replace")
    return str(text).replace("\r\n", "\n")


def labelled(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Name, text and own lines (those with words) of every labelled reply in `folder`."""
    for row in EXPECTED.read_text(encoding="utf-8").splitlines():
        name, ranges = row.split("\t")
        text = body_of(folder / name)
        yield name, text, list(_lines(text.split("\n"), ranges))


def _lines(lines: list[str], ranges: str) -> Iterator[str]:
    for stretch in ranges.split(","):
        first, _, last = stretch.partition("-")
        yield from (line.strip() for line in lines[int(first) - 1 : int(last)] if line.strip())
