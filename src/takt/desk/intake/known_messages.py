"""The messages that a batch of letters may repeat or report on, by their Message-IDs."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from takt.desk.conversations.models import Message
from takt.desk.intake.chunks import in_chunks
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.outbox.models import OutgoingLetter


class KnownMessages:
    """Those stored before the batch, and those that the batch has added so far, oldest first."""

    def __init__(self, shop_id: int, letters: Sequence[IncomingMessage]) -> None:
        self._by_id: dict[str, list[tuple[int, Message]]] = defaultdict(list)
        self._count = 0
        self.on_their_way: dict[str, OutgoingLetter] = {}
        """The desk's own letters by the Message-ID they go out with."""
        stored: list[Message] = []
        for ids in in_chunks(_ids(letters)):
            stored += Message.objects.filter(shop_id=shop_id, external_id__in=ids).defer("html")
            ours = OutgoingLetter.objects.filter(shop_id=shop_id, message_id__in=ids)
            self.on_their_way |= {o.message_id: o for o in ours.select_related("sent_message")}
        for message in sorted(stored, key=lambda message: message.pk):
            self.add(message)

    def add(self, message: Message) -> None:
        self._by_id[message.external_id].append((self._count, message))
        self._count += 1

    def twin(self, external_id: str) -> Message | None:
        """The oldest message with this Message-ID."""
        found = self._by_id.get(external_id)
        return found[0][1] if found else None

    def sent(self, ids: Collection[str]) -> Message | None:
        """The newest outgoing message with one of these Message-IDs, if it is one of ours."""
        found = [
            (place, message)
            for external_id in ids
            for place, message in self._by_id.get(external_id, ())
            if message.direction == Message.Direction.OUTGOING
        ]
        if found:
            return max(found, key=lambda each: each[0])[1]
        letters = (self.on_their_way[i] for i in ids if i in self.on_their_way)
        return next((letter.sent_message for letter in letters if letter.sent_message), None)


def _ids(letters: Sequence[IncomingMessage]) -> list[str]:
    reported = [i for each in letters if each.bounce for i in each.bounce.message_ids]
    return [each.external_id for each in letters] + reported
