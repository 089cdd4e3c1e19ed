"""The languages of letters, told to each part that can't ask `takt.letters`."""

from django.conf import settings

from takt import letters
from takt.journey.playbook import keys


def test_a_playbook_may_name_every_language_that_letters_are_written_in() -> None:
    assert keys.LANGUAGES == letters.LANGUAGES  # the core can't import the letters


def test_the_desk_is_shown_in_the_languages_of_its_letters() -> None:
    assert tuple(code for code, _ in settings.LANGUAGES) == letters.LANGUAGES
