"""Conditions on what the order says."""

from takt.journey.sale_facts import SaleFacts

from .registry import Situation, condition, flag_condition

flag_condition(
    "prepaid",
    SaleFacts.prepaid,
    "The order is paid before it is sent.",
    "2026-03-02 09:00  order placed  number=1 payment=prepaid",
)


flag_condition(
    "paid on delivery",
    SaleFacts.paid_on_delivery,
    "The buyer pays the carrier or courier.",
    '2026-03-02 09:00  order placed  number=1 payment="on delivery"',
)


flag_condition(
    "paid in person",
    SaleFacts.paid_in_person,
    "The buyer pays hand to hand.",
    '2026-03-02 09:00  order placed  number=1 payment="in person"',
)


flag_condition(
    "payment deferred",
    SaleFacts.deferred,
    "The buyer pays later, as agreed.",
    "2026-03-02 09:00  order placed  number=1 payment=deferred",
)


flag_condition(
    "sent by post",
    SaleFacts.by_post,
    "A parcel carrier brings it.",
    "2026-03-02 09:00  order placed  number=1 delivery=post",
)


flag_condition(
    "brought by courier",
    SaleFacts.by_courier,
    "The shop's own courier brings it.",
    "2026-03-02 09:00  order placed  number=1 delivery=courier",
)


flag_condition(
    "picked up",
    SaleFacts.picked_up,
    "The buyer fetches it.",
    "2026-03-02 09:00  order placed  number=1 delivery=pickup",
)


flag_condition(
    "digital",
    SaleFacts.digital,
    "It is a file, or a pattern, or a lesson.",
    "2026-03-02 09:00  order placed  number=1 delivery=digital",
)


flag_condition(
    "goods are sent",
    SaleFacts.goods_are_sent,
    "A parcel carrier or a courier brings it.",
    "2026-03-02 09:00  order placed  number=1 delivery=courier",
)


@condition(
    "sizes differ",
    """2026-03-02 09:00  order placed  number=1
    item title=ring size=16
    item title=ring size=18""",
)
def sizes_differ(s: Situation) -> bool:
    """There are several sizes in one order."""
    return len({item.size for item in s.facts.items if item.size}) > 1


@condition(
    "fit is final",
    """2026-03-02 09:00  order placed  number=1
    item title=ring size=16 alterable=no returnable=no""",
)
def fit_is_final(s: Situation) -> bool:
    """Something with a size can't be altered, or can't be sent back."""
    return any(
        item.size and (item.alterable is False or item.returnable is False)
        for item in s.facts.items
    )


@condition(
    "size should be asked",
    """2026-03-02 09:00  order placed  number=1
    item title=dress size=M returnable=no""",
)
def size_should_be_asked(s: Situation) -> bool:
    """Several sizes, or a fit that is final (B6)."""
    return sizes_differ(s) or fit_is_final(s)


@condition(
    "made to order",
    """2026-03-02 09:00  order placed  number=1
    item title=dress made_to_order=yes""",
)
def made_to_order(s: Situation) -> bool:
    """Something in the order is made for this buyer."""
    return any(item.made_to_order for item in s.facts.items)


@condition("buyer is a regular", "2026-03-02 09:00  order placed  number=7 earlier_orders=1")
def buyer_is_a_regular(s: Situation) -> bool:
    """The buyer had received an order before this one."""
    return s.facts.earlier_orders > 0


flag_condition(
    "another order was open",
    SaleFacts.beside_another,
    "When this one was placed, the buyer was still waiting on another one (B10).",
    "2026-03-02 09:00  order placed  number=8 open_orders=1",
)
