"""Letters of one thing over and over: whatever costs the square of their length shows in them."""

LONGEST = 20_000
"""Characters: no letter that people write is longer."""

REPEATED = [
    "?", "a?", "!", ". ", "а ", "a\n", "\n", "\r\n", " ", "1", "1-", "1 ", "12.03 ", "1 200 ", "+",
    "@", "a@", "a-", "www.", "http://", "'", "\"", "«", "(", ")", ":", "*", "х*", "- ", "--\n", "_",
    ">", "> ", "> a\n", "a:\n", "On \n", "From: a\n", "-----Original Message-----\n", "КАПС ", "т ",
    "і ы ", "і ,", "чи ", "коли ", "скажіть, ", "how much ", "замовлення 1, ", "№1 ", "12 березня ",
    "1 грн ", "сто ", "2 тыс ", "двадцать пятого ",
    "W dniu 2026 ", "поверніть гроші ", "idiot ", "ти дебіл ", "дякую ", "відправлено ",
    "завтра ", "Пані ", "я у відпустці ", "\u200d", "😀", "\u202e", "\x00", "\ud800", "a\u0301",
    "Is it blue? ", "Коли буде 5? ", "א ", "中", "İ", "x" * 200 + " ",
]  # fmt: skip
"""Marks, words and lines, by themselves and with what makes another try begin."""


def repeated(piece: str, length: int = LONGEST, end: str = "") -> str:
    """`piece` over and over, `length` characters in all, `end` the last of them."""
    return (piece * length)[: length - len(end)] + end
