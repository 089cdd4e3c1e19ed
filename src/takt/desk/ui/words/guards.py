"""Guards: what they hold up, and why each one of the ready playbooks stands."""

from django.utils.translation import gettext_lazy as _

DEED_TITLES = {
    "parcel shipped": _("Sending the parcel"),
    "courier assigned": _("Sending a courier"),
    "out for delivery": _("Taking it to the buyer"),
}
"""What must not be done yet: facts that have not happened, so not in the story's words."""

GUARD_WORDS = {
    "confirmed": _("Nothing is sent that the buyer has not confirmed."),
    "paid": _("A prepaid order is sent once it is paid."),
    "digital-paid": _("A prepaid order is sent once it is paid."),
    "not-ended": _("The sale is over: nothing may be sent for it."),
    "accepted-before-payment": _("The shop accepts the order before it asks for money."),
    "really-sent": _(
        "“Sent” only when it is sent: a tracking number or a handover stands behind it."
    ),
    "honest-sent": _("No courier is announced before there is one."),
    "gift": _("A gift never stands in for putting something right."),
    "review-request": _(
        "A review is asked for after receipt, and never while a complaint is open."
    ),
    "review-request-once": _("A review is asked for once."),
    "review-revision": _("First it is put right; only then may the review be spoken of again."),
    "cooling-off": _("An angry letter is answered after a pause."),
    "one-warning": _("Abuse is answered once."),
}
