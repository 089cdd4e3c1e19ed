"""Each named condition, so that it reads after "if", "while" and "until"."""

from django.utils.translation import gettext_lazy as _

CONDITION_WORDS = {
    "prepaid": _("the order is prepaid"),
    "paid on delivery": _("it is paid on delivery"),
    "paid in person": _("it is paid in person"),
    "payment deferred": _("it is paid later"),
    "sent by post": _("it goes by post"),
    "brought by courier": _("a courier brings it"),
    "picked up": _("the buyer picks it up"),
    "digital": _("it is a file"),
    "goods are sent": _("goods are sent"),
    "sizes differ": _("the sizes differ"),
    "fit is final": _("the fit can't be changed later"),
    "size should be asked": _("the size should be asked about"),
    "made to order": _("it is made to order"),
    "buyer is a regular": _("the buyer is a regular"),
    "another order was open": _("the buyer was still waiting on another order"),
    "complaint is open": _("a complaint is open"),
    "put right": _("it is put right"),
    "review received": _("the buyer has left a review"),
    "review is bad": _("the review is bad"),
    "review given": _("the shop has left a review"),
    "warned": _("a warning was given"),
    "heads are hot": _("heads are hot"),
    "order confirmed": _("the buyer has confirmed"),
    "order accepted": _("the order is accepted"),
    "order paid": _("the order is paid"),
    "money is held": _("the shop holds the buyer's money"),
    "work may begin": _("work may begin"),
    "work begun": _("work has begun"),
    "work finished": _("work is finished"),
    "packed": _("it is packed"),
    "dispatched": _("it is sent"),
    "tracking known": _("the tracking number is known"),
    "really sent": _("a tracking number or a handover is known"),
    "delivery failed twice": _("delivery has failed twice"),
    "handed over": _("it is handed over"),
    "shop is closed": _("the shop is closed"),
    "buyer has done their part": _("the buyer has done their part"),
    "buyer cannot be reached": _("the buyer can't be reached"),
    "return is pending": _("a return is pending"),
    "order cancelled": _("the order is cancelled"),
    "service ended": _("the service is ended"),
    "sale ended": _("the sale is over"),
}

OPPOSITE_WORDS = {
    "heads are hot": _("heads have cooled"),
}
"""Where "not: …" would be no sentence; by the condition that does not hold."""
