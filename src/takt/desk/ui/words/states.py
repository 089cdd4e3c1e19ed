"""States in time, seen from now."""

from django.utils.translation import gettext_lazy as _

STATE_TITLES = {
    "upcoming": _("later"),
    "due": _("now"),
    "overdue": _("overdue"),
    "fulfilled": _("done"),
    "kept": _("kept"),
    "missed": _("late"),
    "cancelled": _("needless by now"),
    "waived": _("let go"),
    "paused": _("resting"),
    "waiting": _("on its way"),
    "sending": _("leaving now"),
    "sent": _("sent"),
    "failed": _("did not go"),
}
