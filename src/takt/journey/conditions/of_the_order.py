"""Conditions on what the order says."""

from takt.journey.sale_facts import SaleFacts

from .registry import flag_condition, flags_condition

_SIZE_MATTERS = SaleFacts.sizes_differ.bit | SaleFacts.fit_is_final.bit

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


flag_condition(
    "sizes differ",
    SaleFacts.sizes_differ,
    "There are several sizes in one order.",
    """2026-03-02 09:00  order placed  number=1
    item title=ring size=16
    item title=ring size=18""",
)


flag_condition(
    "fit is final",
    SaleFacts.fit_is_final,
    "Something with a size can't be altered, or can't be sent back.",
    """2026-03-02 09:00  order placed  number=1
    item title=ring size=16 alterable=no returnable=no""",
)


@flags_condition(
    "size should be asked",
    """2026-03-02 09:00  order placed  number=1
    item title=dress size=M returnable=no""",
    *(SaleFacts.sizes_differ, SaleFacts.fit_is_final),
)
def size_should_be_asked(flags: int) -> bool:
    """Several sizes, or a fit that is final (B6)."""
    return flags & _SIZE_MATTERS != 0


flag_condition(
    "made to order",
    SaleFacts.made_to_order,
    "Something in the order is made for this buyer.",
    """2026-03-02 09:00  order placed  number=1
    item title=dress made_to_order=yes""",
)


flag_condition(
    "buyer is a regular",
    SaleFacts.is_a_regulars,
    "The buyer had received an order before this one.",
    "2026-03-02 09:00  order placed  number=7 earlier_orders=1",
)


flag_condition(
    "another order was open",
    SaleFacts.beside_another,
    "When this one was placed, the buyer was still waiting on another one (B10).",
    "2026-03-02 09:00  order placed  number=8 open_orders=1",
)
