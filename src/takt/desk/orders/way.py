"""The way of an order: the steps it has taken or may still take, by the names of their moments."""

from takt.desk.orders.models import Order
from takt.desk.orders.offers import is_made
from takt.desk.playbooks.queries import playbook_of

STEPS = (
    "confirmed_at",
    "accepted_at",
    "paid_at",
    "begun_at",
    "packed_at",
    "shipped_at",
    "delivered_at",
    "received_at",
)
_NEVER = {"pickup": {"shipped_at", "received_at"}, "digital": {"packed_at", "shipped_at"}}


def way_of(order: Order) -> list[str]:
    """The steps of this order in the order they are taken. One query, while it is not begun.

    Nothing is begun where nothing is made, nothing is sent that is fetched or goes as a file, or
    has come; who does not pay before pays after that.
    """
    names = list(STEPS)
    if order.payment != "prepaid":
        names.remove("paid_at")
        names.insert(names.index("delivered_at") + 1, "paid_at")
    left_out = set(_NEVER.get(order.delivery, ()))
    if order.delivered_at or order.received_at:
        left_out |= {"begun_at", "packed_at", "shipped_at"}
    if not order.begun_at and not is_made(playbook_of(order.shop_id)):
        left_out.add("begun_at")
    return [name for name in names if name not in left_out or getattr(order, name)]
