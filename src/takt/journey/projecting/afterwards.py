"""What complaints and reviews mean to the state of a sale."""

from takt.journey.events import ComplaintClosed, ComplaintOpened, ReviewReceived
from takt.journey.sale_facts import SaleFacts

from .handlers import Handlers

WORST_FAIR_RATING = 3  # up to this a review is a bad one (E4)


def _complained(facts: SaleFacts, _: ComplaintOpened) -> None:
    facts.put_right = facts.money_went_back


def _made_good(facts: SaleFacts, _: ComplaintClosed) -> None:
    facts.complaint_open, facts.put_right = False, True


def _reviewed(facts: SaleFacts, event: ReviewReceived) -> None:
    facts.bad_review = event.rating is not None and event.rating <= WORST_FAIR_RATING


HANDLERS: Handlers = {
    ComplaintOpened: _complained,
    ComplaintClosed: _made_good,
    ReviewReceived: _reviewed,
}

TOLD_APART = ("review received (rating=1|2|3|4|5)",)
