"""Message-IDs as they stand in headers (RFC 5322, 3.6.4), with the angle brackets."""

import re

_ID = re.compile(r"<([^<>]+)>")
_BARE = re.compile(r"[^\s<>,;\"()]{1,500}@[^\s<>,;\"()]{1,500}")


def message_ids(value: str) -> tuple[str, ...]:
    """Every id in a header value, in order, each once; ids without brackets get them."""
    found = [re.sub(r"\s+", "", inner) for inner in _ID.findall(value)] or _BARE.findall(value)
    return tuple(dict.fromkeys(f"<{inner}>" for inner in found if inner))


def message_id(value: str) -> str:
    """The one id of a Message-ID header; a value that is no id counts as it stands."""
    ids = message_ids(value)
    if ids:
        return ids[0]
    bare = "".join(value.split()).strip("<>")
    return f"<{bare}>" if bare else ""
