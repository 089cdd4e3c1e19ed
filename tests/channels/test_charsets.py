"""The same words in every encoding that our buyers' mail has been seen in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.channels.charsets import decode

UKRAINIAN = "Добрий день! Коли надійде моє замовлення? Їжак, ґанок, об'єкт."
RUSSIAN = "Здравствуйте! Когда придёт мой заказ? Съешь ещё булочек."
POLISH = "Dzień dobry! Kiedy przyjdzie moja paczka? Zażółć gęślą jaźń."
CYRILLIC = ("utf-8", "cp1251", "koi8-u", "iso8859-5", "mac-cyrillic")


@pytest.mark.parametrize("charset", [*CYRILLIC, "cp866"])
def test_unlabelled_russian(charset: str) -> None:
    assert decode(RUSSIAN.encode(charset)) == (RUSSIAN, charset)


@pytest.mark.parametrize("charset", ["utf-8", "cp1251", "koi8-u", "mac-cyrillic", "cp1125"])
def test_unlabelled_ukrainian(charset: str) -> None:
    assert decode(UKRAINIAN.encode(charset))[0] == UKRAINIAN


@pytest.mark.parametrize("charset", ["utf-8", "iso8859-2", "cp1250", "cp852"])
def test_unlabelled_polish(charset: str) -> None:
    assert decode(POLISH.encode(charset))[0] == POLISH


@pytest.mark.parametrize("word", ["Привет", "Дякую", "замовлення", "Так", "Спасибо!"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1251", "koi8-u"])
def test_one_unlabelled_word(word: str, charset: str) -> None:
    assert decode(word.encode(charset))[0] == word


def test_cyrillic_called_latin_is_still_cyrillic() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "iso-8859-1")[0] == RUSSIAN


@pytest.mark.parametrize("text", ["Ça coûte combien, déjà ?", "Größe für Jürgen: schön"])
def test_latin_called_latin_stays_latin(text: str) -> None:
    assert decode(text.encode("cp1252"), "iso-8859-1")[0] == text


def test_utf8_under_an_eight_bit_label_is_utf8() -> None:
    assert decode(UKRAINIAN.encode(), "windows-1251") == (UKRAINIAN, "utf-8")


def test_utf8_with_one_damaged_letter_stays_utf8() -> None:
    raw = UKRAINIAN.encode()
    assert decode(raw[:30] + b"\xff" + raw[30:], "utf-8")[1] == "utf-8"


@pytest.mark.parametrize(
    ("label", "charset"),
    [("x-mac-ukrainian", "mac-cyrillic"), ("KOI8-R", "koi8-r"), ('"windows-1251"', "cp1251")],
)
def test_labels_as_mailers_write_them(label: str, charset: str) -> None:
    assert (
        decode("Привіт".encode("mac-cyrillic" if "mac" in label else charset, "replace"), label)[1]
        == charset
    )


def test_japanese_that_looks_like_ascii() -> None:
    assert decode("こんにちは".encode("iso-2022-jp"), "iso-2022-jp")[0] == "こんにちは"


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "koi8-r", "rot13", "\x00", "utf-16"]))
def test_any_bytes_under_any_label_give_text_that_can_be_stored(raw: bytes, label: str) -> None:
    text, _ = decode(raw, label)
    assert "\x00" not in text
    text.encode()


@given(st.text())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    kept = text.replace("\x00", "")
    assert decode(text.encode("utf-8", "surrogatepass").replace(b"\x00", b""), "utf-8")[0] in (
        kept,
        kept.encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    ) or any("\ud800" <= letter <= "\udfff" for letter in text)
