"""Why a play or guard is there: the practice it keeps, in one sentence."""

from django.utils.translation import gettext_lazy as _

PRACTICE_WORDS = {
    "A1": _("A quick answer is the first test of a shop."),
    "A9": _("Nobody is chased: few reminders, and none after a no."),
    "B1": _("An order without a word is normal: greet, and write the terms out."),
    "B3": _("The buyer says that all of it suits before anything goes on."),
    "B4": _("A call settles in a minute what letters settle in days."),
    "B5": _("Accepting before payment shows that the shop is sure of itself."),
    "B6": _("A size that can't be changed later is asked about first."),
    "B7": _("What is missing is said at once, with something else to choose."),
    "B8": _("Nothing is sent that was not confirmed: no wasted trips."),
    "B10": _("A new order from somebody who still waits is one story: say both."),
    "C1": _("The buyer has done their part: thank at once."),
    "C2": _("No silent gaps after payment, also when there is nothing new."),
    "C3": _("A promised day is kept, or the shop says so before the buyer asks."),
    "C4": _("Packed by a checklist, nothing is forgotten."),
    "C5": _("A small gift is the cherry, never the cake."),
    "C6": _("“Sent” only when it is sent, and the number comes with words."),
    "D1": _("The buyer knows when to be at home."),
    "D3": _("Sum and change are known the day before."),
    "D4": _("After a failed delivery the buyer is asked the same day."),
    "D5": _("Whether it has come is asked once, if the buyer doesn't say."),
    "E1": _("Thank after receipt, and ask whether all is well."),
    "E2": _("A review is asked for once, never while a complaint is open."),
    "E3": _("The buyer's own good review is given quickly."),
    "E4": _("A bad review: cool off, answer courteously, put it right."),
    "E5": _("A shop is judged by its answers to reviews as well."),
    "E6": _("Regulars matter most."),
    "F1": _("Nothing is sent in anger."),
    "F2": _("First feel with the buyer, then find the cause, then solve."),
    "F5": _("A polite no says what can be offered instead."),
    "F6": _("Abuse is answered once, calmly; money that is owed goes back."),
    "F9": _("Status is honest."),
    "G1": _("Nothing open is ever without a next step."),
}

CHAPTERS = {
    "A": _("Before the sale"),
    "B": _("The order"),
    "C": _("Paid, made, packed"),
    "D": _("Delivery"),
    "E": _("Afterwards"),
    "F": _("When it gets hard"),
    "G": _("The shop itself"),
}
