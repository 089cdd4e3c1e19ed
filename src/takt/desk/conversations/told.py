"""What a sale's facts say that a letter may repeat: sums, hours, names, reasons."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from takt import journey as core
from takt.letters import wording


@dataclass
class Told:
    """Values by placeholder; a later fact takes the place of an earlier one."""

    language: str
    zone: ZoneInfo
    today: date
    total: core.Money | None
    values: dict[str, str] = field(default_factory=dict)
    held: Decimal = Decimal()
    """The buyer's money that the shop holds."""
    promised: date | None = None

    def take(self, event: core.Event) -> None:
        match event:
            case core.PromiseGiven():
                self._promise(event.date)
            case core.MessageSent(letter="delay"):
                self._say(new_day="")
            case core.WorkProgressed():
                self._say(stage=event.stage)
            case core.ItemUnavailable():
                self._say(item=event.title, alternative=event.alternative)
            case core.PaymentReceived():
                self.held += self._amount(event.amount)
                self._say(payment=self._money(self._amount(event.amount)))
            case core.PaymentRefunded():
                self.held -= self._amount(event.amount)
                self._say(refund=self._money(self._amount(event.amount)), reason=event.reason)
            case core.CourierAssigned():
                self._say(courier_name=event.name, courier_phone=event.phone)
                self._say(courier_from=self._clock(event.from_), courier_to=self._clock(event.to))
            case core.DeliveryFailed():
                self._say(reason=event.reason)
            case core.OrderCancelled() | core.ServiceEnded():
                self._say(reason=event.reason, refund=self._money(self.held))
            case core.OrderReturned():
                self._say(refund=self._money(self.held))

    def _say(self, **said: str | None) -> None:
        self.values |= {name: value or "" for name, value in said.items()}

    def _promise(self, day: date) -> None:
        """A day that takes another's place is new to the buyer until a letter has told it (C3)."""
        is_new = self.promised not in (None, day) and day >= self.today
        self._say(new_day=wording.date(day, self.language, today=self.today) if is_new else "")
        self.promised = day

    def _amount(self, amount: core.Money | None) -> Decimal:
        """A payment whose sum is not named is all of it."""
        money = amount or self.total
        return money.amount if money else Decimal()

    def _money(self, amount: Decimal) -> str:
        currency = self.total.currency if self.total else ""
        return wording.money(amount, currency, self.language) if amount > 0 else ""

    def _clock(self, moment: datetime | None) -> str:
        return wording.clock_time(moment.astimezone(self.zone).time()) if moment else ""
