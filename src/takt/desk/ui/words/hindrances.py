"""Why the desk could not write by itself what it should have, and what to do about it."""

from django.utils.translation import gettext_lazy as _

HINDRANCE_WORDS = {
    "not-filled": _(
        "The desk could not write this by itself: it does not know %(places)s. "
        "Write it, and fill that in."
    ),
    "no-words": _(
        "The desk could not write this by itself: nobody has worded the letter. "
        "Write it now, and under Playbook, Letters for the next time."
    ),
    "no-recipient": _(
        "The desk could not write this by itself: there is no e-mail address. "
        "Add one on the buyer's page, or tell them in another way."
    ),
    "no-way-out": _(
        "The desk could not write this by itself: no mail account can send. "
        "Connect one in the settings."
    ),
    "one-a-day": _(
        "The desk writes to nobody twice a day by itself, and it has written today. "
        "If this cannot wait, write it."
    ),
    "answers-a-machine": _(
        "The desk does not answer a machine by itself. If a person has to know this, write it."
    ),
    "no-reply-address": _(
        "Nobody reads letters to this address. Find another way to tell the buyer."
    ),
    "own-address": _("The buyer's address is the shop's own. Correct it on the buyer's page."),
}
"""By the code of what stood in the way; `places` are the gaps of the letter."""
