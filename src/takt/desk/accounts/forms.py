"""Signing in, the shop's own data, its people and its connections."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.channel import Channel
from takt.desk.accounts.models import Inbox, Shop, Teammate, User


class LoginForm(AuthenticationForm):
    """Addresses are kept in lower case, so they are looked up so."""

    error_messages = {
        "invalid_login": _("This e-mail and password don't belong together. Check both."),
        "inactive": _("This person can't sign in any more."),
    }

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).casefold()


class ShopForm(forms.ModelForm[Shop]):
    language = forms.ChoiceField(label=_("language of the letters"), choices=settings.LANGUAGES)

    class Meta:
        model = Shop
        fields = ["name", "language", "zone_name", "country", "signature"]
        widgets = {"signature": forms.Textarea(attrs={"rows": 3})}

    def clean_zone_name(self) -> str:
        zone = str(self.cleaned_data["zone_name"])
        if zone not in available_timezones():
            raise forms.ValidationError(
                _("“%(zone)s” is no time zone; write one like Europe/Kyiv or Europe/Warsaw."),
                params={"zone": zone},
            )
        return zone

    def clean_country(self) -> str:
        return str(self.cleaned_data["country"]).upper()


class OwnForm(forms.ModelForm[User]):
    """One's own name and the language of one's pages."""

    language = forms.ChoiceField(
        label=_("language of the pages"),
        choices=[("", _("as the browser asks")), *settings.LANGUAGES],
        required=False,
    )

    class Meta:
        model = User
        fields = ["name", "language"]


class TeammateForm(forms.Form):
    """A new teammate; somebody who has a password here keeps it."""

    email = forms.EmailField(label=_("e-mail"))
    name = forms.CharField(label=_("name"), max_length=200, required=False)
    password = forms.CharField(
        label=_("first password"),
        required=False,
        min_length=8,
        help_text=_("Only for a person new to this desk. Tell it to them in person."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        label=_("role"), choices=Teammate.Role.choices, initial=Teammate.Role.TEAMMATE
    )

    def __init__(self, shop: Shop, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shop = shop

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].casefold()
        if Teammate.objects.filter(shop=self.shop, user__email=email).exists():
            raise forms.ValidationError(
                _("This person is in the shop already. Another role is given on the Settings page.")
            )
        return email

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        email = data.get("email")
        if email and not data.get("password") and not User.objects.filter(email=email).exists():
            self.add_error("password", _("This person is new here: give a first password."))
        return data


class InboxForm(forms.ModelForm[Inbox]):
    """What every connection has; the channel's own form stands beside it."""

    class Meta:
        model = Inbox
        fields = ["name", "address", "is_active"]
        labels = {"name": _("name, for yourselves"), "is_active": _("in use")}

    def __init__(self, channel: Channel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if channel.can_send:
            self.fields["address"].label = _("address that buyers write to")
            self.fields["address"].required = True
        else:
            del self.fields["address"]


def settings_form(channel: Channel, inbox: Inbox, data: Any = None) -> forms.Form:
    """The channel's own form; secrets are never shown back, and one that is kept may stay empty."""
    form = channel.settings_form(data, initial=inbox.settings)
    for name in inbox.secrets:
        if name in form.fields:
            form.fields[name].required = False
            form.fields[name].help_text = _("Kept. Write it only to change it.")
    return form
