"""One card: its title, its four faces, files to be added."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.uploads import KeptFilesField
from takt.desk.saved_replies.queries import Card
from takt.letters import LANGUAGES

FACE_LABELS = {
    "uk": _("in Ukrainian"),
    "ru": _("in Russian"),
    "pl": _("in Polish"),
    "en": _("in English"),
}


class ReplyForm(forms.Form):
    """A ready card needs no title of the shop's; its faces stand in the form as they are."""

    title = forms.CharField(label=_("title"), max_length=120)
    attached = KeptFilesField(label=_("Files that go along"), required=False)

    def __init__(self, card: Card | None, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, initial=_shown(card) if card else {})
        self.fields["title"].required = card is None or not card.is_ready
        for language in LANGUAGES:
            area = forms.Textarea(attrs={"rows": 6, "lang": language})
            label = FACE_LABELS[language]
            self.fields[language] = forms.CharField(label=label, required=False, widget=area)

    @property
    def faces(self) -> list[forms.BoundField]:
        return [self[language] for language in LANGUAGES]

    def clean(self) -> dict[str, Any]:
        """A card says something in one language at least."""
        data: dict[str, Any] = super().clean() or {}
        if not any(data.get(language) for language in LANGUAGES):
            raise forms.ValidationError(_("Write what the card says, in one language at least."))
        return data


def _shown(card: Card) -> dict[str, str]:
    return {"title": card.title, **card.faces}
