"""The tree of parts flattened to what a person reads and the files beside it."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from takt.channels.email.attachments import attachment_of, is_file
from takt.channels.email.headers import text_of
from takt.channels.email.leaves import read_leaf
from takt.channels.email.markup import safe_html, text_of_html
from takt.channels.email.mime import Part
from takt.channels.email.parsed import MailAttachment, Problem


@dataclass(slots=True)
class Segment:
    """A stretch of the body: the same words as text, as HTML, or both."""

    text: str | None = None
    html: str | None = None


@dataclass(slots=True)
class Body:
    """What `body_of` gathers; `places` maps content ids and locations to attachments."""

    segments: list[Segment] = field(default_factory=list)
    attachments: list[MailAttachment] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(filter(None, map(_as_text, self.segments)))

    @property
    def html(self) -> str:
        """Empty where no part of the body is HTML."""
        if not any(segment.html for segment in self.segments):
            return ""
        return safe_html("\n".join(map(_as_html, self.segments)), self.places)


def body_of(root: Part) -> Body:
    """Walk the tree once, in reading order."""
    body = Body()
    for segment in _segments(root, body):
        body.segments.append(segment)
    return body


def _as_text(segment: Segment) -> str:
    if segment.text and segment.text.strip():
        return segment.text
    return text_of_html(segment.html) if segment.html else ""


def _as_html(segment: Segment) -> str:
    return segment.html or f"<pre>{html.escape(segment.text or '')}</pre>"


def _segments(part: Part, body: Body) -> Iterator[Segment]:
    subparts = part.subparts if part.get_content_maintype() == "multipart" else []
    if part.get_content_type() == "multipart/alternative" and subparts:
        yield from _alternative(subparts, body)
    elif subparts:
        for subpart in subparts:
            yield from _segments(subpart, body)
    elif _is_body(part):
        yield _leaf(part, body)
    elif prose := _prose_of_report(part):
        yield Segment(text=prose)
    else:
        _attach(part, body)


def _is_body(part: Part) -> bool:
    lost_multipart = part.get_content_maintype() == "multipart"
    return lost_multipart or not is_file(part)


def _prose_of_report(part: Part) -> str:
    """Words to people that a mail server labelled as the fields of a delivery report."""
    if part.get_content_type() != "message/delivery-status" or not part.subparts:
        return ""
    if part.subparts[0].keys():
        return ""
    return "\n".join(read_leaf(block).text for block in part.subparts).strip()


def _alternative(subparts: list[Part], body: Body) -> Iterator[Segment]:
    """One segment of all the faces of the same words; further segments are not faces of it."""
    faces = [segment for subpart in subparts for segment in _segments(subpart, body)]
    texts = [face.text for face in faces if face.text is not None]
    markups = [face.html for face in faces if face.html is not None]
    if texts or markups:
        yield Segment(_joined(texts), _joined(markups))


def _joined(pieces: list[str]) -> str | None:
    return "\n".join(dict.fromkeys(pieces)) if pieces else None


def _leaf(part: Part, body: Body) -> Segment:
    leaf = read_leaf(part)
    body.problems += leaf.problems
    for file in leaf.files:
        body.attachments.append(file)
    return Segment(html=leaf.text) if leaf.is_html else Segment(text=leaf.text)


def _attach(part: Part, body: Body) -> None:
    index = len(body.attachments)
    file = attachment_of(part, index + 1)
    body.attachments.append(file)
    for place in (file.content_id, text_of(str(part.get("Content-Location", "")))):
        if place:
            body.places.setdefault(place, index)
