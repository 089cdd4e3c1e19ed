"""Parts that are files: their names, and what makes a part a file at all."""

import mimetypes
import re
from email.utils import decode_rfc2231

from takt.channels.charsets import decode
from takt.channels.email.headers import text_of
from takt.channels.email.mime import Part
from takt.channels.email.parsed import MailAttachment
from takt.channels.email.transfer import content_of

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+')
_CONTENT_ID = re.compile(r"[<>\s]")


def is_file(part: Part) -> bool:
    """A leaf is a file unless it is text to be read at once."""
    if disposition_of(part) == "attachment":
        return True
    return part.get_content_type() not in ("text/plain", "text/html") or bool(filename_of(part))


def attachment_of(part: Part, number: int) -> MailAttachment:
    """The part as a file; `number` (from 1) names those without a name."""
    content_type = part.get_content_type()
    return MailAttachment(
        name=filename_of(part) or _name_for(part, content_type, number),
        content_type=content_type if content_type.isprintable() else "application/octet-stream",
        content=content_of(part),
        content_id=content_id_of(part),
        inline=disposition_of(part) == "inline" or bool(content_id_of(part)),
    )


def content_id_of(part: Part) -> str:
    return _CONTENT_ID.sub("", text_of(str(part.get("Content-ID", ""))))


def disposition_of(part: Part) -> str:
    """ "attachment", "inline" or ""; an unknown word means attachment (RFC 2183, 2.8)."""
    value = str(part.get("Content-Disposition", "")).partition(";")[0].strip().lower()
    if not value.isalpha():
        return ""
    return "inline" if value == "inline" else "attachment"


def filename_of(part: Part) -> str:
    """The name as given (RFC 2231, RFC 2047 or raw), without anything a path could use."""
    for header, parameter in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        value = part.get_param(parameter, None, header)
        if value:
            return safe_name(_parameter_text(value))
    return ""


def safe_name(name: str) -> str:
    """The last step of a path, without controls, reserved and direction-changing characters."""
    last = re.split(r"[/\\]", name)[-1] or name
    return _UNSAFE.sub("_", last).strip(" .")[:200]


def _parameter_text(value: str | tuple[str | None, str | None, str]) -> str:
    if isinstance(value, tuple):
        raw = value[2].encode("latin-1", "surrogateescape") if _latin(value[2]) else b""
        return decode(raw, value[0] or "")[0] if raw else value[2]
    if value.count("'") >= 2 and "%" in value:  # RFC 2231 value without the star on its name
        charset, _, quoted = decode_rfc2231(value)
        return _parameter_text((charset, None, _unquoted(quoted)))
    return text_of(value)


def _latin(value: str) -> bool:
    return all(letter < "\x100" or "\udc80" <= letter <= "\udcff" for letter in value)


def _unquoted(value: str) -> str:
    return re.sub(r"%([0-9a-fA-F]{2})", lambda code: chr(int(code[1], 16)), value)


def _name_for(part: Part, content_type: str, number: int) -> str:
    if content_type == "message/delivery-status":
        return f"delivery-status-{number}.txt"
    if part.get_content_maintype() == "message" and part.subparts:
        subject = safe_name(text_of(str(part.subparts[0].get("Subject", ""))))
        return f"{subject or f'message-{number}'}.eml"
    return f"attachment-{number}{mimetypes.guess_extension(content_type) or '.bin'}"
