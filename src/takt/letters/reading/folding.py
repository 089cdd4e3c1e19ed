"""The buyer's own words apart from what they quote and how they sign: folded, never cut."""

from dataclasses import replace

from takt.letters.reading.fold_marks import (
    MAX_HEADER_LINES,
    cleaned,
    has_date,
    is_block_of_fields,
    is_phone_signature,
    is_quote_header,
    is_quoted,
    is_separator,
    is_signature_delimiter,
)
from takt.letters.spans import Part

MAX_SIGNATURE_LINES = 15
LONG_LINE = 60  # quoted lines longer than this were wrapped by the mail program


def fold(text: str) -> tuple[Part, ...]:
    """The parts of `text`, in order, together the whole of it; an empty text has no part.

    When nothing at all would be left as the buyer's own words although no line is marked as
    quoted, everything counts as their own: showing too much loses nothing.
    """
    lines = text.splitlines(keepends=True)
    kinds = _kinds([cleaned(line) for line in lines])
    return _parts(lines, kinds)


def own_text(text: str, parts: tuple[Part, ...]) -> str:
    """The buyer's new words alone, an empty line where a quotation stood between them."""
    own = (text[part.start : part.end].strip() for part in parts if part.kind == "own")
    return "\n\n".join(words for words in own if words)


def beginning(parts: tuple[Part, ...], length: int) -> tuple[Part, ...]:
    """The parts as far as the first `length` characters of the buyer's new words."""
    kept: list[Part] = []
    for part in parts:
        if length <= 0:
            break
        is_own = part.kind == "own"
        kept.append(replace(part, end=min(part.end, part.start + length)) if is_own else part)
        length -= part.end - part.start if is_own else 0
    return tuple(kept)


def only(text: str, parts: tuple[Part, ...], *kinds: str) -> str:
    """`text` with all other parts blank: what is found in it has its place in the whole letter."""
    kept = (text[p.start : p.end] if p.kind in kinds else "\n" * (p.end - p.start) for p in parts)
    return "".join(kept)


def _kinds(lines: list[str]) -> list[str]:
    kinds = ["own"] * len(lines)
    _mark_quotes(lines, kinds)
    if not _has_own_words(lines, kinds) and not any(is_quoted(line) for line in lines):
        kinds = ["own"] * len(lines)
    _mark_signatures(lines, kinds)
    _give_blanks_to_the_part_before(lines, kinds)
    return kinds


def _has_own_words(lines: list[str], kinds: list[str]) -> bool:
    return any(line and kind == "own" for line, kind in zip(lines, kinds, strict=True))


def _mark_quotes(lines: list[str], kinds: list[str]) -> None:
    index = 0
    while index < len(lines):
        if _begins_the_rest(lines, index):
            kinds[index:] = ["quote"] * (len(lines) - index)
            return
        height = _header_height(lines, index)
        if height and not _quoted_after(lines, index + height):
            kinds[index:] = ["quote"] * (len(lines) - index)
            return
        if height or is_quoted(lines[index]) or _is_broken_quote(lines, index):
            kinds[index : index + max(height, 1)] = ["quote"] * max(height, 1)
        index += max(height, 1)


def _begins_the_rest(lines: list[str], index: int) -> bool:
    return is_separator(lines[index]) or is_block_of_fields(lines[index : index + 8])


def _header_height(lines: list[str], index: int) -> int:
    """How many lines the quote header at `index` takes; 0 when none stands there."""
    for height in range(1, MAX_HEADER_LINES + 1):
        stretch = lines[index : index + height]
        if len(stretch) < height or not stretch[-1]:
            return 0
        if is_quote_header(stretch):
            return 0 if _begins_later(stretch) else height
        if stretch[-1].endswith(":"):  # a header has its colon at its end alone
            return 0
    return 0


def _begins_later(lines: list[str]) -> bool:
    """Whether own words stand in the first line and the header, with its date, in the others."""
    if has_date(lines[0]):
        return False
    later = [start for start in range(1, len(lines)) if is_quote_header(lines[start:])]
    only_the_address = all(lines[start].startswith("<") for start in later)
    return bool(later) and not (only_the_address and any(c.isdigit() for c in lines[0]))


def _quoted_after(lines: list[str], index: int) -> bool:
    """Whether the next words are marked with `>`: then what follows them may be a reply again."""
    return is_quoted(next((line for line in lines[index:] if line), ">"))


def _is_broken_quote(lines: list[str], index: int) -> bool:
    """The end of a long quoted line that was wrapped without its mark."""
    if not lines[index] or not 0 < index < len(lines) - 1:
        return False
    before, after = lines[index - 1], lines[index + 1]
    wrapped = is_quoted(before) and len(before) > LONG_LINE and len(lines[index]) < LONG_LINE
    return wrapped and is_quoted(after) and not lines[index][0].isupper()


def _mark_signatures(lines: list[str], kinds: list[str]) -> None:
    end = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        if kinds[index] == "quote":
            end = index
        elif is_signature_delimiter(lines[index]) and _is_short(lines[index:end]):
            kinds[index:end] = ["signature"] * (end - index)
            end = index
    _mark_phone_signatures(lines, kinds)


def _is_short(lines: list[str]) -> bool:
    return sum(bool(line) for line in lines) <= MAX_SIGNATURE_LINES


def _mark_phone_signatures(lines: list[str], kinds: list[str]) -> None:
    """A line such as "Sent from my iPhone" signs only where no own words follow it."""
    for index in range(len(lines) - 1, -1, -1):
        if not lines[index] or kinds[index] != "own":
            continue
        if not is_phone_signature(lines[index]):
            return
        kinds[index] = "signature"


def _give_blanks_to_the_part_before(lines: list[str], kinds: list[str]) -> None:
    for index in range(1, len(lines)):
        if not lines[index]:
            kinds[index] = kinds[index - 1]


def _parts(lines: list[str], kinds: list[str]) -> tuple[Part, ...]:
    parts: list[Part] = []
    position = 0
    for line, kind in zip(lines, kinds, strict=True):
        start, position = position, position + len(line)
        if parts and parts[-1].kind == kind:
            start = parts.pop().start
        parts.append(Part(kind, start, position))
    return tuple(parts)
