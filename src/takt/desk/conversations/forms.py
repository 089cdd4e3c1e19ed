"""The composer."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.uploads import ManyFilesField
from takt.desk.conversations.found import MOODS
from takt.desk.conversations.open_places import places_in


class MoodForm(forms.Form):
    """How a letter sounds, in a person's judgement."""

    mood = forms.TypedChoiceField(coerce=int, choices=[(level, level) for level in MOODS])


class SeenForm(forms.Form):
    """The newest message that the page had shown; none where it says nothing that can be read."""

    seen = forms.IntegerField(min_value=0)


class LetterForm(forms.Form):
    """A letter as the seller writes it, and what the writer had before them."""

    missing: Sequence[str] = ()
    """Placeholders of the ready letter that the seller must fill in."""
    unsaid: Sequence[str] = ()
    """Terms that it leaves out because the shop has not written them down."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex)
    letter = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen_letter = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """The newest letter on its way that the page had shown; 0 where there was none."""
    subject = forms.CharField(label=_("Subject"), required=False, max_length=900)
    text = forms.CharField(
        label=_("Letter"),
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": _("Write the letter first.")},
    )
    attached = ManyFilesField(label=_("Files"), required=False)
    reason = forms.CharField(required=False, max_length=500)
    pause_reason = forms.CharField(required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        """A place that the desk could not fill must not reach the buyer."""
        data: dict[str, Any] = super().clean() or {}
        for name in ("subject", "text"):
            if place := next(places_in(data.get(name, "")), None):
                error = _("Fill in %(place)s first, or take the sentence out.")
                self.add_error(name, error % {"place": place[0]})
        return data
