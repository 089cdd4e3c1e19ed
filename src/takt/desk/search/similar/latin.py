"""Ukrainian and Russian words that a buyer typed in Latin letters, in their own. Pure."""

import re

# By habit, not by a standard; longer ones first. What is ambiguous (i, y, h, e) is a guess that the
# search forgives as it forgives slips of the finger.
_PAIRS = """
    shch=щ szcz=щ zh=ж kh=х ts=ц ch=ч cz=ч sh=ш sz=ш yu=ю ju=ю iu=ю ya=я ja=я ia=я ye=е je=е ie=е
    yi=и yo=йо jo=йо ck=к ph=ф th=т a=а b=б c=ц d=д e=е f=ф g=г h=г i=и j=й k=к l=л ł=л m=м n=н o=о
    p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з ó=у ą=о ę=е ń=н ś=с ć=ц ź=з ż=ж
"""
_LETTERS = dict(pair.split("=") for pair in _PAIRS.split())
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_LATIN_WORD = re.compile(r"[^\W\d_а-яёіїєґ]{3,}")


def in_cyrillic(text: str) -> str:
    """The Latin words of `text`, in order, as they may stand in a Cyrillic title; "" for none."""
    found = _LATIN_WORD.findall(text.lower())
    return " ".join(_LETTER.sub(lambda letter: _LETTERS[letter.group()], word) for word in found)
