"""What a newcomer may do as a buyer."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from takt.demo.shop import GOODS
from takt.demo.webshop import Wish
from takt.letters.wording import money

_BY_SKU = {goods.sku: goods for goods in GOODS}


def _goods() -> list[tuple[str, str]]:
    language = (get_language() or "en")[:2]
    return [(g.sku, f"{g.title} · {money(g.price, 'UAH', language)}") for g in GOODS]


class OrderForm(forms.Form):
    """An order on the shop's website."""

    name = forms.CharField(label=_("Your name"), max_length=100, initial="Софія Гнатюк")
    email = forms.EmailField(label=_("E-mail"), initial="sofiia.hnatiuk@buyers.example")
    phone = forms.CharField(label=_("Phone"), max_length=30, initial="+380 67 111 1212")
    sku = forms.ChoiceField(label=_("What"), choices=_goods)
    qty = forms.IntegerField(label=_("How many"), min_value=1, max_value=20, initial=1)
    payment = forms.ChoiceField(
        label=_("Payment"),
        choices=[("bacs", _("by bank transfer, in advance")), ("cod", _("on delivery"))],
    )
    message = forms.CharField(
        label=_("A word to the shop"), widget=forms.Textarea({"rows": 2}), required=False
    )

    def wish(self) -> Wish:
        """The order this form asks for, once it is valid."""
        fields = dict(self.cleaned_data)
        return Wish(goods=_BY_SKU[fields.pop("sku")], **fields)


class AnswerForm(forms.Form):
    """A buyer's answer to one letter."""

    text = forms.CharField(
        label=_("Your answer"),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Write a few words first.")},
    )
