"""Names, subjects and addresses as mailers write them."""

import pytest

from takt.channels.email.addresses import addresses
from takt.channels.email.headers import base64_bytes, text_of
from takt.channels.email.message_ids import message_id, message_ids
from takt.channels.email.parsed import MailAddress


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=?utf-8?B?0JTRj9C60YPRjg==?=", "Дякую"),
        ("=?utf-8?Q?Dzi=C4=99kuj=C4=99_bardzo?=", "Dziękuję bardzo"),
        ("=?utf-8?B?0JTRjw==?= =?utf-8?B?0LrRg9GO?=", "Дякую"),
        ("=?utf-8?B?0JTR?=\r\n =?utf-8?B?j9C60YPRjg==?=", "Дякую"),  # a letter split in two
        ("Re: =?koi8-r?B?+sHLwdo=?= 1042", "Re: Заказ 1042"),
        ("=?windows-1251?Q?=C7=E0=EA=E0=E7?= =?utf-8?Q?_1042?=", "Заказ 1042"),
        ("=?utf-8*uk?Q?=D0=A2=D0=B0=D0=BA?=", "Так"),  # with a language, RFC 2231
        ("=?utf-8?B?0KLQsNC6", "Так"),  # cut off
        ("=?x-unknown?Q?=D0=A2=D0=B0=D0=BA?=", "Так"),
        ("folded\r\n\tvalue", "folded value"),
        ("a = ?b? = c", "a = ?b? = c"),
    ],
)
def test_text_of_a_header(value: str, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("olena@example.com", [("", "olena@example.com")]),
        ("Olena <olena@example.com>", [("Olena", "olena@example.com")]),
        ('"Koval, Olena" <o@x.ua>, jan@x.pl', [("Koval, Olena", "o@x.ua"), ("", "jan@x.pl")]),
        ("olena@example.com (Olena K.)", [("Olena K.", "olena@example.com")]),
        ('"=?utf-8?B?0J7Qu9C10L3QsA==?=" <o@example.com>', [("Олена", "o@example.com")]),
        ("=?utf-8?Q?Koval=2C_Olena?= <o@example.com>", [("Koval, Olena", "o@example.com")]),
        ("=?utf-8?Q?Olena_<o@example.com>?=", [("Olena", "o@example.com")]),
        ("Shop: a@x.pl, B <b@x.pl>;", [("", "a@x.pl"), ("B", "b@x.pl")]),
        ("undisclosed-recipients:;", []),
        ("Big Bug bb@bug.com", [("Big Bug", "bb@bug.com")]),
        ("'olena@example.com' <olena@example.com>", [("olena@example.com", "olena@example.com")]),
        ("<mailto:o@example.com>", [("", "o@example.com")]),
        ("MAILER-DAEMON <>", [("MAILER-DAEMON", "")]),
        ("a@x.pl; b@x.pl", [("", "a@x.pl"), ("", "b@x.pl")]),
        ("", []),
    ],
)  # fmt: skip
def test_mailboxes_of_a_header(value: str, expected: list[tuple[str, str]]) -> None:
    assert addresses(value) == tuple(MailAddress(name, address) for name, address in expected)


def test_message_ids_with_and_without_brackets() -> None:
    assert message_ids("<1@x> <2@\r\n x> junk <1@x>") == ("<1@x>", "<2@x>")
    assert message_ids("1@x, 2@x") == ("<1@x>", "<2@x>")
    assert message_id("no at sign") == "<noatsign>"
    assert message_id("") == ""


@pytest.mark.parametrize(
    "raw", [b"SGVsbG8=", b"SGVs\r\nbG8=", b"SGVsbG8", b"SGVs bG8=!", b"SGU=\r\nbGxv", b"SGVsbG8=A"]
)
def test_base64_as_mailers_break_it(raw: bytes) -> None:
    assert base64_bytes(raw) == b"Hello"
