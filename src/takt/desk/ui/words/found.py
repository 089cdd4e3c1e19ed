"""What reading finds in a letter: its mood, at whom or what, and what the buyer wants."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MOOD_WORDS = {
    0: pgettext_lazy("mood", "calm"),
    1: pgettext_lazy("mood", "annoyed"),
    2: pgettext_lazy("mood", "angry"),
    3: pgettext_lazy("mood", "abusive"),
}
TARGET_WORDS = {
    "person": pgettext_lazy("mood", "at a person"),
    "thing": pgettext_lazy("mood", "about the matter"),
}
DEMAND_WORDS = {
    "availability": _("whether it is there"),
    "size_or_fit": _("size or fit"),
    "price": _("price"),
    "payment": _("payment"),
    "delivery_cost": _("cost of delivery"),
    "delivery_time": _("time of delivery"),
    "delivery_status": _("where the parcel is"),
    "address_change": _("another address"),
    "order_change": _("a change of the order"),
    "cancel": _("cancelling"),
    "discount": _("a discount"),
    "free_shipping": _("free delivery"),
    "faster": _("sooner"),
    "custom_made": _("made to order"),
    "return": _("a return"),
    "exchange": _("an exchange"),
    "refund": _("money back"),
    "defect": _("a defect"),
    "wrong_item": _("the wrong item came"),
    "missing_item": _("something is missing"),
    "invoice": _("an invoice"),
    "review": _("a review"),
    "gift_wrap": _("gift wrapping"),
    "recommendation": _("advice"),
    "warranty": _("warranty"),
    "material_or_care": _("material or care"),
    "thanks": _("thanks"),
    "other": _("something else"),
}
