"""Conditions on what the order says."""

from .registry import Situation, condition


@condition("prepaid", "2026-03-02 09:00  order placed  number=1 payment=prepaid")
def prepaid(s: Situation) -> bool:
    """The order is paid before it is sent."""
    return s.facts.order is not None and s.facts.payment == "prepaid"


@condition("paid on delivery", '2026-03-02 09:00  order placed  number=1 payment="on delivery"')
def paid_on_delivery(s: Situation) -> bool:
    """The buyer pays the carrier or courier."""
    return s.facts.payment == "on delivery"


@condition("paid in person", '2026-03-02 09:00  order placed  number=1 payment="in person"')
def paid_in_person(s: Situation) -> bool:
    """The buyer pays hand to hand."""
    return s.facts.payment == "in person"


@condition("payment deferred", "2026-03-02 09:00  order placed  number=1 payment=deferred")
def payment_deferred(s: Situation) -> bool:
    """The buyer pays later, as agreed."""
    return s.facts.payment == "deferred"


@condition("sent by post", "2026-03-02 09:00  order placed  number=1 delivery=post")
def sent_by_post(s: Situation) -> bool:
    """A parcel carrier brings it."""
    return s.facts.order is not None and s.facts.delivery == "post"


@condition("brought by courier", "2026-03-02 09:00  order placed  number=1 delivery=courier")
def brought_by_courier(s: Situation) -> bool:
    """The shop's own courier brings it."""
    return s.facts.delivery == "courier"


@condition("picked up", "2026-03-02 09:00  order placed  number=1 delivery=pickup")
def picked_up(s: Situation) -> bool:
    """The buyer fetches it."""
    return s.facts.delivery == "pickup"


@condition("digital", "2026-03-02 09:00  order placed  number=1 delivery=digital")
def digital(s: Situation) -> bool:
    """It is a file, or a pattern, or a lesson."""
    return s.facts.delivery == "digital"


@condition("goods are sent", "2026-03-02 09:00  order placed  number=1 delivery=courier")
def goods_are_sent(s: Situation) -> bool:
    """A parcel carrier or a courier brings it."""
    return s.facts.order is not None and s.facts.delivery in ("post", "courier")


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
