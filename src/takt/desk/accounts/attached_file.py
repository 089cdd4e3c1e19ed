"""A file that goes with a letter or an item, wherever it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AttachedFile:
    """Its name as people see it, its MIME type, and what is in it."""

    name: str
    content_type: str
    content: bytes
