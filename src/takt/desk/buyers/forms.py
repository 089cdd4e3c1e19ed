"""What a seller may correct of a buyer."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.buyers.person import Address, Person, addresses_of


class BuyerForm(forms.ModelForm[Buyer]):
    language = forms.ChoiceField(
        label=_("language of letters"), choices=[("", "—"), *settings.LANGUAGES], required=False
    )

    class Meta:
        model = Buyer
        fields = ["name", "language"]


class GreetingForm(forms.Form):
    """How a buyer is addressed in letters of one language; empty for the ready form."""

    salutation = forms.CharField(max_length=300, required=False)


class AddressForm(forms.Form):
    """One more way to reach the buyer: an e-mail address or a telephone number."""

    value = forms.CharField(label=_("e-mail or telephone"), max_length=320)

    def __init__(self, buyer: Buyer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.buyer = buyer

    def clean_value(self) -> Address:
        kind, value = self._read(self.cleaned_data["value"])
        rows = BuyerAddress.objects.filter(shop=self.buyer.shop, kind=kind, value=value)
        row = rows.select_related("buyer").first()
        if row and row.buyer == self.buyer:
            raise ValidationError(_("This address stands here already."))
        if row:
            raise ValidationError(
                _("%(buyer)s has this address. If they are one person, join the two on this page."),
                params={"buyer": row.buyer.name or row.value},
            )
        return kind, value

    def _read(self, text: str) -> Address:
        """Stricter than intake: what a seller types here is where letters will go."""
        person = Person(email=text) if "@" in text else Person(phone=text)
        for kind, value in addresses_of(person, self.buyer.shop, None):
            if kind == BuyerAddress.Kind.PHONE or _is_email(value):
                return kind, value
        raise ValidationError(
            _("“%(text)s” is neither an e-mail address nor a telephone number."),
            params={"text": text},
        )


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
