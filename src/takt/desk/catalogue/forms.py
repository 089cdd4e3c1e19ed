"""Material for one item."""

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.uploads import KeptFilesField
from takt.desk.catalogue.models import ItemMaterial


class MaterialForm(forms.Form):
    kind = forms.ChoiceField(label=_("what it is"), choices=ItemMaterial.Kind.choices)
    attached = KeptFilesField(label=_("Files"))
