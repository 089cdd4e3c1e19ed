"""The wording of remarks in the four languages, as data: `data/checking/words.<language>.txt`.

Pages may translate the codes themselves; the command line and plain pages use these words.
"""

from takt.letters.checking.remark import Remark
from takt.letters.text_data import table

PURPOSE = "checking/words"


def title(kind: str, language: str) -> str:
    """The name of a kind of remark, e.g. "A question is left without an answer"."""
    return table(PURPOSE, language)[kind]


def why(remark: Remark, language: str) -> str:
    """The reason in words, with the remark's details filled in."""
    return _filled(remark.why, remark, language)


def mend(remark: Remark, language: str) -> str:
    """What to do about it, with the remark's details filled in."""
    return _filled(remark.mend, remark, language)


def _filled(code: str, remark: Remark, language: str) -> str:
    text = table(PURPOSE, language)[code]
    for name, value in remark.details.items():
        text = text.replace(f"{{{name}}}", value)
    return text
