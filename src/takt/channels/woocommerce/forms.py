"""What the seller fills in to connect a WooCommerce shop."""

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.channels.woocommerce.habits import DELIVERED, MAILED_AT, SHIPPED, letter_field
from takt.desk.ui.templatetags.takt_letters import letter_choices
from takt.letters.ready import names

_STATUS_LABELS = {
    "on-hold": _("WooCommerce's letter “Order on hold” takes the place of"),
    "processing": _("WooCommerce's letter “Processing order” takes the place of"),
    "completed": _("WooCommerce's letter “Completed order” takes the place of"),
}


class WooCommerceForm(forms.Form):
    url = forms.URLField(
        label=_("Address of the shop"),
        required=False,
        assume_scheme="https",
        help_text=_("As in https://shop.example. Needed to look up orders that no webhook told."),
    )
    secret_webhook = forms.CharField(
        label=_("Secret of the webhooks"),
        widget=forms.PasswordInput,
        help_text=_("Set the same secret in each webhook in WooCommerce."),
    )
    secret_consumer_key = forms.CharField(
        label=_("Consumer key (ck_…)"), required=False, widget=forms.PasswordInput
    )
    secret_consumer_secret = forms.CharField(
        label=_("Consumer secret (cs_…)"), required=False, widget=forms.PasswordInput
    )
    completed_means = forms.ChoiceField(
        label=_("An order completed in WooCommerce"),
        required=False,
        choices=[
            ("", _("is only noted; I say myself when it is sent")),
            (SHIPPED, _("has been handed to the carrier")),
            (DELIVERED, _("has been delivered")),
        ],
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [("", _("no letter of the desk")), *letter_choices(names())]
        for status in MAILED_AT:
            self.fields[letter_field(status)] = forms.ChoiceField(
                label=_STATUS_LABELS[status], required=False, choices=choices
            )
