"""The ready replies by name."""

from django.utils.translation import gettext_lazy as _

REPLY_TITLES = {
    "address-changed": _("The address is changed"),
    "closed-until": _("We are closed until"),
    "delivery-cost": _("What delivery costs"),
    "delivery-how": _("How delivery works"),
    "discount-no": _("No discount, politely"),
    "exchange": _("Exchanging it"),
    "gift-wrapping": _("Wrapped as a gift"),
    "in-stock": _("Yes, in stock"),
    "invoice-attached": _("The invoice is attached"),
    "made-to-order": _("Made to order: how long"),
    "material-and-care": _("Material and care"),
    "measure-size": _("How to measure the size"),
    "not-sold": _("We don't sell that"),
    "out-of-stock": _("Out of stock for now"),
    "parcel-lost": _("The parcel is lost: what we do"),
    "parcel-where": _("Where the parcel is"),
    "payment-how": _("How to pay"),
    "return-rules": _("Returning it"),
    "review-thanks": _("Thanks for a review"),
    "thanks-for-question": _("Thanks for the question"),
    "warranty": _("The warranty"),
}
