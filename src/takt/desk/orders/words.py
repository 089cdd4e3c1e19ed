"""The fields of facts and their values, as the pages word them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FIELD_LABELS = {
    "alternative": _("what you have instead"),
    "amount": _("amount"),
    "automatic": _("went out by itself"),
    "buyer": _("buyer"),
    "by": _("by"),
    "carrier": _("carrier"),
    "channel": _("channel"),
    "cost": _("cost"),
    "date": _("day"),
    "delivery": _("delivery"),
    "earlier_orders": _("orders received before"),
    "fact": _("what was told"),
    "from": _("expected from"),
    "gift": _("gift"),
    "guard": _("what stood against it"),
    "handover": _("handed to (where there is no number)"),
    "letter": _("letter"),
    "mood": _("mood, from 0 (calm) to 3 (abusive)"),
    "name": _("courier's name"),
    "needs_answer": _("needs an answer"),
    "of": _("letter of"),
    "open_orders": _("other orders still open"),
    "outcome": _("outcome"),
    "payment": _("payment"),
    "phone": _("telephone"),
    "play": _("what was owed"),
    "questions": _("questions"),
    "rating": _("stars, from 1 to 5"),
    "reason": _("reason"),
    "remark": _("what the check said"),
    "sku": _("article number"),
    "stage": _("stage"),
    "text": _("words"),
    "title": _("title"),
    "to": _("expected until"),
    "total": _("total"),
    "tracking": _("tracking number"),
}

CHOICE_WORDS = {
    "prepaid": _("prepaid"),
    "on delivery": _("on delivery"),
    "in person": _("in person"),
    "deferred": _("later"),
    "post": _("by post"),
    "courier": _("by courier"),
    "pickup": _("picked up"),
    "digital": _("as a file"),
    "letter": pgettext_lazy("by", "letter"),
    "call": pgettext_lazy("by", "telephone"),
    "link": pgettext_lazy("by", "link"),
    "buyer": _("the buyer"),
    "shop": _("the shop"),
    "marketplace": _("the marketplace"),
    "reached": _("reached"),
    "no answer": _("no answer"),
    "busy": _("busy"),
    "declined": _("declined"),
    "yes": _("yes"),
    "no": _("no"),
}
"""By the core's word; the core's table says which words there are."""

LASTING_WORDS = {
    "order placed": _("An order stays where it began. Call it off, or change it."),
    "message received": _("What the buyer wrote stays in the story and can't be taken back."),
    "message sent": _("What was written to the buyer stays in the story and can't be taken back."),
    "remark overridden": _("This reason stays with the letter that went."),
    "mood corrected": _("Set the mood again beside the letter itself."),
    "fact withdrawn": _("What was taken back is told again as something new."),
}
"""Why a fact of a kind cannot be taken back, and what to do; the core says which they are."""

REASON_WORDS = {
    "needs no answer": _("needs no answer"),
    "the letter was taken back": _("the letter was taken back"),
    "a person has read it": _("a person has read it"),
    "cancelled in WooCommerce": _("cancelled in WooCommerce"),
    "trash in WooCommerce": _("put in the trash in WooCommerce"),
    "deleted in WooCommerce": _("deleted in WooCommerce"),
    "completed in WooCommerce": _("completed in WooCommerce"),
    "WooCommerce: completed": _("completed in WooCommerce"),
    "WooCommerce: payment failed": _("In WooCommerce the payment failed."),
    "WooCommerce: the order goes on": _("In WooCommerce the order goes on."),
}
"""Reasons and notes that the desk itself writes down; all others are a person's own words."""
