"""What the desk must know of a mail account."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SECURITY = (
    ("tls", _("TLS from the start")),
    ("starttls", _("STARTTLS")),
    ("none", _("none (only on this machine)")),
)
_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


def _two_weeks_ago() -> date:
    """Whoever connects an account of many years wants the open matters, not the archive."""
    return timezone.localdate() - timedelta(days=14)


class MailSettingsForm(forms.Form):
    """Both servers of one account; they share the name and the password, as providers have it."""

    imap_host = forms.CharField(label=_("server for incoming mail (IMAP)"), max_length=253)
    imap_port = forms.IntegerField(label=_("its port"), initial=993, min_value=1, max_value=65535)
    imap_security = forms.ChoiceField(label=_("its encryption"), choices=SECURITY, initial="tls")
    smtp_host = forms.CharField(label=_("server for outgoing mail (SMTP)"), max_length=253)
    smtp_port = forms.IntegerField(label=_("its port"), initial=465, min_value=1, max_value=65535)
    smtp_security = forms.ChoiceField(label=_("its encryption"), choices=SECURITY, initial="tls")
    user = forms.CharField(
        label=_("user name"),
        max_length=320,
        required=False,
        help_text=_("Left empty, it is the address of the account."),
    )
    secret_password = forms.CharField(
        label=_("password"),
        widget=forms.PasswordInput,
        required=False,
        help_text=_("Many providers want an app password here, not the one you sign in with."),
    )

    imap_since = forms.DateField(
        label=_("read mail that came from this day on"),
        required=False,
        initial=_two_weeks_ago,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Left empty, all mail of the account is taken in, however old."),
    )

    def clean_imap_since(self) -> str:
        """As the inbox keeps it: an ISO date, or nothing."""
        day = self.cleaned_data.get("imap_since")
        return day.isoformat() if day else ""

    def clean(self) -> dict[str, Any]:
        """A password never crosses a network in the clear."""
        found = super().clean() or {}
        for side in ("imap", "smtp"):
            open_wire = found.get(f"{side}_security") == "none"
            if open_wire and found.get(f"{side}_host") not in _THIS_MACHINE:
                self.add_error(
                    f"{side}_security",
                    _("Without encryption the password could be read on its way: choose TLS."),
                )
        return found
