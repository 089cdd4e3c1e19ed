"""The shape of what is done when an event is more than flags."""

from collections.abc import Callable, Mapping
from typing import Any

from takt.journey.events import Event
from takt.journey.sale_facts import SaleFacts

Handlers = Mapping[type[Event], Callable[[SaleFacts, Any], None]]
