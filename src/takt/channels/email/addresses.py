"""Address headers to mailboxes, as tolerantly as mailers write them (RFC 5322, 3.4 and 4.4)."""

import re
from collections.abc import Iterator

from takt.channels.email.headers import ENCODED_WORDS, raw_decoded, text_of
from takt.channels.email.parsed import MailAddress

_TOKEN = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.){0,1000})"'
    r"|<(?P<route>[^<>]*)>"
    r"|\((?P<comment>(?:[^()\\]|\\.|\([^()]{0,200}\)){0,1000})\)"
    r"|(?P<stop>[,;])"
    r"|(?P<word>[^\s\",;<>()]+|.)",
    re.DOTALL,
)
_BARE = re.compile(r"[^\s<>\"',;:()\[\]]{1,256}@[^\s<>\"',;:()]{1,256}")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_GROUP = re.compile(r"^[^@<>\",;()\[\]]*:(?!//)")


def addresses(value: str) -> tuple[MailAddress, ...]:
    """The mailboxes of one raw header value; groups are opened, empty ones give nothing."""
    hidden, words = _hide_encoded_words(value)
    if any("@" in word for word in words) and "@" not in hidden:
        # Some mailers encode the whole header, address included.
        return tuple(_mailboxes(text_of(value), []))
    return tuple(_mailboxes(hidden, words))


def _hide_encoded_words(value: str) -> tuple[str, list[str]]:
    """Put a placeholder for each run of encoded words: decoded, it may hold commas and quotes."""
    words: list[str] = []
    value = value.replace("\ue000", "")

    def hide(match: re.Match[str]) -> str:
        words.append(text_of(match[0]))
        return f"\ue000{len(words) - 1}\ue001"

    return ENCODED_WORDS.sub(hide, value) if "=?" in value else value, words


def _mailboxes(value: str, words: list[str]) -> Iterator[MailAddress]:
    value = _GROUP.sub("", raw_decoded(value))
    name: list[str] = []
    route: str | None = None
    comment = ""
    for token in _TOKEN.finditer(value + ","):
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        if kind == "stop":
            if mailbox := _mailbox("".join(name), route, comment, words):
                yield mailbox
            name, route, comment = [], None, ""
        elif kind == "route":
            route = text if route is None or "@" in text else route
        elif kind == "comment":
            comment = comment or text
        elif kind == "quoted":
            name.append(_ESCAPED.sub(r"\1", text))
        else:
            name.append(text)


def _mailbox(name: str, route: str | None, comment: str, words: list[str]) -> MailAddress | None:
    shown = _shown(name, words)
    if route is None:
        bare = _BARE.search(shown)
        if bare is None:
            return MailAddress(shown, "") if shown else None
        rest = " ".join((shown[: bare.start()] + shown[bare.end() :]).split())
        return MailAddress(rest or _shown(comment, words), bare[0])
    return MailAddress(shown or _shown(comment, words), _address(_shown(route, words)))


def _address(route: str) -> str:
    """Without an obsolete source route (`@a,@b:me@c`), comments, `mailto:` and stray spaces."""
    route = re.sub(r"\([^()]*\)", "", route)
    if route.startswith("@") and ":" in route:
        route = route.partition(":")[2]
    return re.sub(r"\s+|^mailto:", "", route)


def _shown(text: str, words: list[str]) -> str:
    restored = re.sub("\ue000(\\d+)\ue001", lambda hidden: words[int(hidden[1])], text)
    return " ".join(text_of(restored).split()).strip("'\" ") if restored else ""
