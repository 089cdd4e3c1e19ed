"""What other parts may want to hear of a conversation."""

from django.dispatch import Signal

reply_went = Signal()
"""A teammate's own letter has gone to the buyer; `conversation_id`. Sent within the transaction."""
