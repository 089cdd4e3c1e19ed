"""What a person may say to something owed."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from takt.desk.accounts.models import Shop
from takt.journey import Playbook


class SnoozeForm(forms.Form):
    until = forms.ChoiceField(
        choices=[
            ("hour", _("for an hour")),
            ("tomorrow", _("until tomorrow")),
            ("days", _("for three days")),
            ("now", _("bring back now")),
        ]
    )

    def moment(self, shop: Shop, playbook: Playbook, now: datetime) -> datetime:
        """When it comes back; a day means the opening of that day or of the next working one."""
        match self.cleaned_data["until"]:
            case "hour":
                return now + timedelta(hours=1)
            case "tomorrow":
                return _opening(shop, playbook, now, days=1)
            case "days":
                return _opening(shop, playbook, now, days=3)
        return now


def _opening(shop: Shop, playbook: Playbook, now: datetime, *, days: int) -> datetime:
    day = now.astimezone(shop.zone).date() + timedelta(days=days)
    return playbook.clocks.working.next_open(datetime.combine(day, time(), shop.zone))


class WaiverForm(forms.Form):
    reason = forms.CharField(
        label=_("Not needed, because"),
        max_length=500,
        error_messages={"required": _("Say why it is not needed: the reason is kept.")},
    )
