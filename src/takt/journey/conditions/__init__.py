"""Named conditions that plays and guards ask for: `where = "sizes differ"`, `until = "order
confirmed"`.

`not ` before a name turns it round. An event pattern is a condition as well: it holds once such an
event has happened in the sale.
"""

from . import of_the_order, of_the_people, of_the_sale
from .all_of import AllOf
from .registry import CONDITIONS, Condition, NamedCondition, read_condition

__all__ = [
    "CONDITIONS",
    "AllOf",
    "Condition",
    "NamedCondition",
    "of_the_order",
    "of_the_people",
    "of_the_sale",
    "read_condition",
]
