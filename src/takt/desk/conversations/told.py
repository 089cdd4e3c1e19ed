"""What a sale's facts say that a letter may repeat: sums, hours, names, reasons."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from takt import journey as core
from takt.desk.conversations.open_places import open_places
from takt.desk.orders.words import REASON_WORDS
from takt.journey.projecting import take
from takt.journey.sale_facts import SaleFacts
from takt.letters import wording
from takt.letters.order_words import stage_words, visit_day
from takt.letters.reading.languages import is_foreign


@dataclass
class Told:
    """Values by placeholder; a later fact takes the place of an earlier one.

    What was said of one thing is not said of the next: a reason goes when what it was the reason
    for is over.
    """

    language: str
    zone: ZoneInfo
    today: date
    values: dict[str, str] = field(default_factory=dict)
    facts: SaleFacts = field(default_factory=SaleFacts)
    promised: date | None = None

    def take(self, event: core.Event) -> None:
        held = self.facts.money.balance(self.facts.total)
        take(self.facts, event)
        if event.is_own_words:
            self._say(new_day="")
        match event:
            case core.PromiseGiven():
                self._promise(event.date)
            case core.MessageSent(letter="item-unavailable") | core.OrderChanged():
                self._say(item="", alternative="")
            case core.WorkProgressed():
                self._note(stage=event.stage)
            case core.WorkStarted():
                self._say(stage="")
            case core.WorkFinished():
                self._say(stage=stage_words("finished", self.language))
            case core.ParcelPacked():
                self._say(stage=stage_words("packed", self.language))
            case core.ItemUnavailable():
                self._missing(event)
            case core.PaymentReceived():
                self._say(payment=self._money(self.facts.money.received[-1]))
            case core.PaymentRefunded():
                self._say(refund=self._money(event.amount or held))
            case core.CourierAssigned():
                self._visit(event)
            case core.DeliveryFailed():
                self._note(reason=event.reason)
            case core.ParcelShipped() | core.OutForDelivery() | core.OrderDelivered():
                self._say(reason="", stage="")
            case core.OrderCancelled():
                # Who called it off knows why, and what the shop noted of it was not for them; nor
                # is what the desk noted by itself a reason for anybody.
                is_told = event.by != "buyer" and event.reason not in REASON_WORDS
                self._note(reason=event.reason if is_told else None)
                self._say(refund=self._money(held))
            case core.ServiceEnded() | core.OrderReturned():
                self._say(reason="", refund=self._money(held))

    def _say(self, **said: str | None) -> None:
        self.values |= {name: value or "" for name, value in said.items()}

    def _note(self, **notes: str | None) -> None:
        """The shop's own words; those in another language are left for the seller to word."""
        for name, note in notes.items():
            is_open = note is not None and is_foreign(note, self.language)
            self._say(**(open_places([name], self.language) if is_open else {name: note}))

    def _promise(self, day: date) -> None:
        """A day that takes another's place is new to the buyer until the shop's next word (C3)."""
        is_new = self.promised not in (None, day) and day >= self.today
        self._say(new_day=wording.date(day, self.language, today=self.today) if is_new else "")
        self.promised = day

    def _visit(self, event: core.CourierAssigned) -> None:
        """Who comes, on what day and between what hours (D1); a new visit, not the one before."""
        self._say(reason="", courier_name=event.name, courier_phone=event.phone)
        self._say(courier_from=self._clock(event.from_), courier_to=self._clock(event.to))
        self._say(courier_day=self._day_ahead(event.from_))
        self._say(courier_hours=self._hours(event.from_, event.to))

    def _day_ahead(self, moment: datetime | None) -> str:
        day = moment.astimezone(self.zone).date() if moment else None
        if day is None or day < self.today:
            return ""
        return visit_day(day, self.language, today=self.today)

    def _missing(self, event: core.ItemUnavailable) -> None:
        """What is not there, with all that the buyer has not been told of yet (B7)."""
        known = {name: self.values.get(name, "") for name in ("item", "alternative")}
        self._say(item=self._title(event))
        self._note(alternative=event.alternative)
        for name, before in known.items():
            self._say(**{name: ", ".join(filter(None, (before, self.values[name])))})

    def _title(self, event: core.ItemUnavailable) -> str | None:
        """What the item is called, by its code in the order where the fact names no more."""
        titles = {item.sku: item.title for item in self.facts.items if item.sku}
        return event.title or titles.get(event.sku or "")

    def _money(self, money: core.Money | None) -> str:
        if money is None or money.amount <= 0:
            return ""
        return wording.money(money.amount, money.currency, self.language)

    def _hours(self, start: datetime | None, end: datetime | None) -> str:
        if start is None:
            return ""
        until = end.astimezone(self.zone).time() if end else None
        return wording.time_range(start.astimezone(self.zone).time(), until, self.language)

    def _clock(self, moment: datetime | None) -> str:
        return wording.clock_time(moment.astimezone(self.zone).time()) if moment else ""
