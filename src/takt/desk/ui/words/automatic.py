"""Why a letter is held to be automatic, in words."""

from django.utils.translation import gettext_lazy as _

AUTOMATIC_WORDS = {
    "auto-generated": _("the desk wrote it by itself"),
    "auto-reply": _("an automatic answer"),
    "bounce": _("a delivery report"),
    "list": _("a newsletter or list"),
    "no-reply": _("from an address that reads no answers"),
    "notification": _("a notice from a machine"),
}
