"""What a letter may say of money and of days, as the sale stands now."""

from datetime import date

from takt.journey import Money
from takt.journey.sale_facts import SaleFacts
from takt.letters import wording
from takt.letters.order_words import plan


def money_values(facts: SaleFacts, language: str) -> dict[str, str]:
    """What is paid, what is still to pay, and of a sale that came to nothing what is to go back."""
    held = facts.money.balance(facts.total)
    if facts.is_ended:
        return {"refund_due": _sum(held, language)}
    if facts.is_paid or facts.total is None:
        return {}
    paid = held.amount if held else 0
    due = _sum(Money(facts.total.amount - paid, facts.total.currency), language)
    is_at_the_door = facts.payment in ("on delivery", "in person")
    return {
        "paid": _sum(held, language),
        "due": due,
        "due_on_delivery": due if is_at_the_door else "",
    }


def _sum(money: Money | None, language: str) -> str:
    if money is None or money.amount <= 0:
        return ""
    return wording.money(money.amount, money.currency, language)


def day_values(
    facts: SaleFacts, promised: date | None, language: str, today: date
) -> dict[str, str]:
    """The day promised while it is ahead; one that was missed is never promised once more (C3)."""
    if promised is None:
        return {}
    said = wording.date(promised, language, today=today)
    if promised >= today:
        planned = plan(facts.delivery, promised, language, today=today)
        return {"promised_on": said, "plan": planned if facts.is_with_shop else ""}
    if not facts.is_with_shop:
        return {}
    return {"missed_day": said, "days_late": wording.days((today - promised).days, language)}
