"""What a seller may correct of a buyer."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.buyers.person import Person, addresses_of


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

    def __init__(self, shop: Shop, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shop = shop

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        text = data.get("value", "")
        person = Person(email=text) if "@" in text else Person(phone=text)
        found = addresses_of(person, self.shop, None)
        if not found:
            raise forms.ValidationError(
                _("“%(text)s” is neither an e-mail address nor a telephone number."),
                params={"text": text},
            )
        kind, value = found[0]
        if row := BuyerAddress.objects.filter(shop=self.shop, kind=kind, value=value).first():
            raise forms.ValidationError(
                _("%(buyer)s has this address. If they are one person, join the two below."),
                params={"buyer": row.buyer.name or row.value},
            )
        return {"kind": kind, "value": value}
