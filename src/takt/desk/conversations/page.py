"""What the conversation page shows: thread, letters on their way, the sale, the composer."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from takt.desk.accounts.uploads import as_attached
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.buyers.models import BuyerAddress
from takt.desk.conversations.checks import check_draft
from takt.desk.conversations.enclosed import bring_along, shown_again
from takt.desk.conversations.forms import LetterForm
from takt.desk.conversations.four_steps import scaffold_for
from takt.desk.conversations.inserting import offered_replies
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.ready import language_for, offered_letter, signature_of
from takt.desk.conversations.said import said_facts
from takt.desk.conversations.thread import ShownMessage, thread
from takt.desk.orders.models import Order
from takt.desk.outbox.cooling import leaves_at, pause_before
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import draft_of
from takt.desk.outbox.queries import can_withdraw, letters_on_their_way, state
from takt.desk.outbox.rules import may_go_now
from takt.desk.playbooks.letters import letter_names
from takt.desk.search.asked_about import asked_about
from takt.desk.ui.access import ShopRequest
from takt.desk.venting.queries import vent_of
from takt.letters import LANGUAGES

_AT_ONCE = timedelta(minutes=1)
"""A letter leaves once the seconds for undo are over; one that leaves later than this rests."""


@dataclass(frozen=True)
class OnItsWay:
    """A letter in the outbox, as seen from now."""

    letter: OutgoingLetter
    state: str
    can_undo: bool
    rests: bool


def conversation_rows() -> QuerySet[Conversation]:
    return Conversation.objects.select_related("buyer", "inbox", "journey__buyer", "journey__shop")


def conversation_page(
    request: ShopRequest,
    row: Conversation,
    form: LetterForm | None = None,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The page of one conversation; `form` keeps a letter that was not taken, with the reason."""
    messages = thread(row, whole="whole" in request.GET)
    asked = request.GET.get("letter", "")
    language = asked_language(row, request.GET.get("language", ""))
    on_their_way = _on_their_way(request, row)
    seen = {
        "seen": newest_id(messages),
        "seen_letter": max((each.letter.pk for each in on_their_way), default=0),
    }
    form = form or _composer(request, row, asked, language, seen)
    found = check_draft(row, form["text"].value() or "", now=request.now)
    pause = pause_before(row.journey, is_rude=found.is_rude, now=request.now)
    steps = scaffold_for(m.found for m in messages if m.found is not None)
    context = {
        "conversation": row,
        "thread": messages,
        "can_be_written_to": _can_be_written_to(row, messages),
        "said": said_facts(messages, row.journey),
        "newest_id": newest_id(messages),
        "on_their_way": on_their_way,
        "order": Order.objects.filter(journey_id=row.journey_id).prefetch_related("lines").first(),
        "actions": NextAction.objects.filter(journey_id=row.journey_id, paused=False).order_by(
            "due_at"
        ),
        "blocked": BlockedEvent.objects.filter(journey_id=row.journey_id),
        "notes": row.journey.notes.order_by("created_at").select_related("author__user"),
        "others": row.buyer.conversations.exclude(pk=row.pk).order_by("-last_message_at")[:5],
        "form": form,
        "signature": signature_of(row.journey),
        "checked": found,
        "pause": pause,
        "four_steps": steps,
        "quiet_word": pause and steps and may_go_now(row, now=request.now),
        "vent": vent_of(row, request.teammate),
        "replies": offered_replies(row.journey, language),
        **_files_and_items(request, row),
        "letter_names": letter_names(request.shop),
        "languages": LANGUAGES,
        "language": language,
        **more,
    }
    return render(request, "conversations/conversation.html", context, status=status)


def _can_be_written_to(row: Conversation, messages: list[ShownMessage]) -> bool:
    """Is there an address? Who has written here has one."""
    has_written = any(m.message.direction == Message.Direction.INCOMING for m in messages)
    return has_written or row.buyer.addresses.filter(kind=BuyerAddress.Kind.EMAIL).exists()


def _files_and_items(request: ShopRequest, row: Conversation) -> dict[str, Any]:
    """What goes along with a letter that came back; a page just opened asks for its items later."""
    if request.method != "POST":
        return {"enclosed": shown_again(request.shop, request.GET.getlist("enclosed"))}
    about = asked_about(row)
    attached = map(as_attached, request.FILES.getlist("attached"))
    keys = [*request.POST.getlist("enclosed"), *bring_along(row, attached, now=request.now)]
    shown = {f"item-{file.pk}": file.pk for file in about.materials}
    others = shown_again(request.shop, [key for key in keys if key not in shown])
    ticked = [shown[key] for key in keys if key in shown]
    return {"about": about, "ticked": ticked, "enclosed": others}


def asked_language(row: Conversation, language: str) -> str:
    """The language asked for, else the buyer's."""
    return language if language in LANGUAGES else language_for(row.journey)


def newest_id(messages: list[ShownMessage]) -> int:
    return max((shown.message.pk for shown in messages), default=0)


def _on_their_way(request: ShopRequest, row: Conversation) -> list[OnItsWay]:
    return [
        OnItsWay(
            letter,
            state(letter, request.now),
            can_withdraw(letter, request.now),
            rests=letter.send_at - request.now > _AT_ONCE,
        )
        for letter in letters_on_their_way(row).prefetch_related("attachments")
    ]


def _composer(
    request: ShopRequest, row: Conversation, asked: str, language: str, seen: dict[str, int]
) -> LetterForm:
    """Filled with a letter taken back, the ready letter asked for, or greeting and signature."""
    initial: dict[str, Any] = {**seen}
    draft = request.GET.get("draft", "")
    taken_back = OutgoingLetter.objects.filter(
        conversation=row, pk=int(draft) if draft.isdecimal() else 0, withdrawn_at__isnull=False
    ).first()
    if taken_back:
        given = draft_of(taken_back)
        initial |= {"subject": given.subject, "text": given.text, "letter": given.letter}
        return LetterForm(initial=initial)
    is_ready = asked in letter_names(request.shop)
    leaves = leaves_at(row.journey, now=request.now) if is_ready else request.now
    ready = offered_letter(row.journey, asked, language=language, now=leaves)
    if is_ready:
        initial["letter"] = asked
    form = LetterForm(initial=initial | {"subject": ready.subject, "text": ready.text})
    form.missing, form.unsaid = ready.missing, ready.unsaid
    form.fields["subject"].widget.attrs["placeholder"] = _answer_to(row.subject)
    return form


def _answer_to(subject: str) -> str:
    return f"Re: {subject}" if subject and not subject.lower().startswith("re:") else subject
