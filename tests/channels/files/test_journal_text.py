"""A journal is read in its encoding; a line in another one spoils no other."""

from codecs import BOM_UTF8

import pytest

from takt.channels.files.journal_text import journal_text

PLACED = '2026-03-06 17:50  order placed  number=1001 buyer="Олена Коваль"\n'
NOTED = '2026-03-06 17:55  note added  text="Ольга просить коробку"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-u"])
def test_a_file_in_one_encoding(encoding: str) -> None:
    assert journal_text((PLACED + NOTED).encode(encoding)) == (PLACED + NOTED, ())


def test_a_line_in_another_encoding_is_read_as_it_was_meant_and_told() -> None:
    text, problems = journal_text(BOM_UTF8 + PLACED.encode() + NOTED.encode("cp1251"))
    assert text == PLACED + NOTED
    assert [problem.line for problem in problems] == [2]


def test_a_stray_byte_spoils_its_own_line_alone() -> None:
    text, problems = journal_text(PLACED.encode() + b"# \xd1\n" + NOTED.encode())
    assert (text.startswith(PLACED), text.endswith(NOTED)) == (True, True)
    assert [problem.line for problem in problems] == [2]


@pytest.mark.parametrize("content", [b"", b"\n", b"# plain\n", BOM_UTF8])
def test_nothing_to_doubt(content: bytes) -> None:
    assert journal_text(content) == (content.removeprefix(BOM_UTF8).decode(), ())
