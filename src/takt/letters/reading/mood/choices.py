"""A step of an entry made ready for looking up."""

from takt.letters.reading.mood.entries import NUMBER, Phrase, Step

_LONGEST_GAP = 3  # words


class Choice:
    """A step made ready: its single words are looked up, `longer` are its phrases of several.

    It may begin at any of the next `reach` words. `number` is one that no other step has.
    """

    __slots__ = ("_exact", "_stems", "_takes_number", "longer", "number", "reach")

    def __init__(self, step: Step, numbers: frozenset[str], number: int) -> None:
        single = [phrase[0] for phrase in step.phrases if len(phrase) == 1]
        self._takes_number = NUMBER in single
        self._exact = frozenset(single) | (numbers if self._takes_number else frozenset())
        self._stems = tuple(word[:-1] for word in single if word.endswith("*"))
        self.longer: tuple[Phrase, ...] = tuple(p for p in step.phrases if len(p) > 1)
        self.reach = 1 + (_LONGEST_GAP if step.after_gap else 0)
        self.number = number

    def holds(self, word: str) -> bool:
        """Whether `word` alone is one of the choices."""
        if word in self._exact or (self._stems and word.startswith(self._stems)):
            return True
        return self._takes_number and word.isdigit()
