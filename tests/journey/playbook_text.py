"""A playbook as small as can be."""

SMALL = """\
name = "small"
zone = "Europe/Kyiv"
silence_limit = "3d"
[hours]
monday-friday = ["09:00-18:00"]
[reply_targets]
first = "4h"
next = "8h"
[plays.greeting]
practice = "B1"
on = "order placed"
within = "1h"
action = "send letter"
letter = "greeting"
fulfilled_by = "message sent (letter=greeting)"
[guards.paid]
practice = "B8"
blocks = "parcel shipped"
until = "order paid"
why = "First the money."
"""
