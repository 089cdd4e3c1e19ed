"""Files that a person brings along in a form."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.attached_file import AttachedFile

_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def is_picture(content_type: str) -> bool:
    """Whether a page may show it: pictures that can hold no script, as SVG can."""
    return content_type.lower() in _PICTURES


def as_attached(file: "UploadedFile[Any]") -> AttachedFile:
    """A file as the outbox takes it, whether it has been read before or not."""
    file.seek(0)
    content_type = file.content_type or "application/octet-stream"
    return AttachedFile(file.name or "", content_type, file.read())


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Any number of files, each as the outbox takes it."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[AttachedFile]:
        files = [super(ManyFilesField, self).clean(each, initial) for each in data or []]
        return [as_attached(file) for file in files]


class KeptFilesField(ManyFilesField):
    """Files kept for later letters: none larger than a letter may carry."""

    def clean(self, data: Any, initial: Any = None) -> list[AttachedFile]:
        files = super().clean(data, initial)
        limit = settings.TAKT_ATTACHMENT_LIMIT
        for file in files:
            if len(file.content) > limit:
                raise forms.ValidationError(
                    _("%(name)s has %(found)s; a letter carries at most %(limit)s."),
                    params={
                        "name": file.name,
                        "found": filesizeformat(len(file.content)),
                        "limit": filesizeformat(limit),
                    },
                )
        return files
