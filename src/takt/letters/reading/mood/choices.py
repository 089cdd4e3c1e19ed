"""A step of an entry made ready for looking up."""

from takt.letters.reading.mood.entries import NUMBER, Step

_LONGEST_GAP = 3  # words


class Choice:
    """A step made ready: single words apart from phrases of several."""

    def __init__(self, step: Step, numbers: frozenset[str]) -> None:
        single = [phrase[0] for phrase in step.phrases if len(phrase) == 1]
        self.exact = frozenset(single) | (numbers if NUMBER in single else frozenset())
        self.stems = tuple(word[:-1] for word in single if word.endswith("*"))
        self.longer = tuple(phrase for phrase in step.phrases if len(phrase) > 1)
        self.takes_number = NUMBER in single
        self.reach = 1 + (_LONGEST_GAP if step.after_gap else 0)

    def holds(self, word: str) -> bool:
        """Whether `word` alone is one of the choices."""
        if word in self.exact or (self.stems and word.startswith(self.stems)):
            return True
        return self.takes_number and word.isdigit()
