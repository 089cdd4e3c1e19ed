"""English words that know how they were made."""

import pickle

import pytest

from takt.journey.phrase import Phrase


def test_a_phrase_is_its_english_words() -> None:
    where = Phrase("the playbook")
    phrase = Phrase("the key “{key}” in {table}", key="{nam}", table=where)
    assert phrase == "the key “{nam}” in the playbook"
    assert phrase.template == "the key “{key}” in {table}"
    assert phrase.places == {"key": "{nam}", "table": where}


def test_a_copy_is_the_same_phrase() -> None:
    phrase = Phrase("found {found}", found="a {brace}")
    copied = pickle.loads(pickle.dumps(phrase))
    assert (copied, copied.template, copied.places) == (phrase, phrase.template, phrase.places)


def test_every_place_is_filled() -> None:
    with pytest.raises(KeyError, match="key"):
        Phrase("the key “{key}”")
