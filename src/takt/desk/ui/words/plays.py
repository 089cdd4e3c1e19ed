"""What each play asks a person to do."""

from django.utils.translation import gettext_lazy as _

PLAY_TITLES = {
    # built in
    "first-reply": _("Answer the first letter"),
    "next-reply": _("Answer the letter"),
    "keep-in-touch": _("Say how the order is coming along"),
    "look-again": _("Decide how to go on"),
    # questions
    "night-acknowledgement": _("Say out of hours when the answer will come"),
    # the order
    "greeting": _("Greet the buyer and write out the terms"),
    "new-order-while-waiting": _("Greet, and say how both orders stand"),
    "change-confirmation": _("Ask whether the changed order suits"),
    "size-question": _("Ask about the size"),
    "item-unavailable": _("Say what is missing and offer something else"),
    "confirmation-call": _("Call to confirm the order"),
    "call-again": _("Call once more"),
    "write-instead": _("Write, as nobody answers the telephone"),
    "read-answer": _("Read the answer: has the buyer agreed?"),
    "acceptance": _("Accept the order"),
    "reminder": _("Remind of the order"),
    "silence-call": _("Call: the buyer is silent"),
    "silent-buyer": _("Decide what to do about a silent buyer"),
    # paid, made, packed
    "payment-reminder": _("Remind of the payment"),
    "payment-thanks": _("Thank for the payment"),
    "review-for-buyer": _("Leave the buyer a good review"),
    "begun": _("Write that work has begun"),
    "stage-note": _("Write what has been done"),
    "promised-day": _("Keep the promised day, or say that it slips"),
    "packing": _("Pack by the checklist"),
    "gift": _("Put in a small gift"),
    "dispatch": _("Send it off"),
    "pickup-ready": _("Write that it can be picked up"),
    "digital-goods": _("Send the file"),
    "shipped": _("Write that it is on its way"),
    "tracking": _("Find the tracking number"),
    # delivery
    "courier-today": _("Write that the courier comes today"),
    "courier-soon": _("Write that the courier comes soon"),
    "cash-on-delivery": _("Write what is to be paid on delivery"),
    "delivery-failed": _("Ask for another time of delivery"),
    "delivery-failed-again": _("Call about the failed delivery"),
    "next-attempt": _("Agree on another time and send it out again"),
    "receipt-question": _("Ask whether it has come"),
    # afterwards
    "thanks-after-receipt": _("Thank, and ask whether all is well"),
    "review-request": _("Ask for a review"),
    "review-thanks": _("Thank for the review"),
    "bad-review": _("Answer the bad review, calmly"),
    "bad-review-put-right": _("Put right what the review is about"),
    "deferred-payment": _("Remind of the deferred payment"),
    # when it gets hard
    "complaint-answer": _("Answer the complaint"),
    "complaint-put-right": _("Put right what went wrong"),
    "complaint-closing": _("Ask whether all is well now"),
    "return-answer": _("Answer about the return"),
    "return-received": _("Write that the return has come"),
    "refund": _("Give the money back"),
    "refund-note": _("Write that the money is on its way back"),
    "cancellation-note": _("Write that the order is cancelled"),
    "service-end-note": _("Write that the service has ended"),
    "calm-warning": _("Give a calm warning"),
}
