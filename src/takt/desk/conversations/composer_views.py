"""Conversation: writing and sending."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from takt import journey as core
from takt.desk.conversations.checks import Checked, check_draft
from takt.desk.conversations.enclosed import files_enclosed, is_any_gone
from takt.desk.conversations.forms import LetterForm
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.page import conversation_page, conversation_rows
from takt.desk.outbox import operations as outbox
from takt.desk.outbox.cooling import pause_guards
from takt.desk.outbox.errors import Blocked, CannotSend, ConversationMovedOn
from takt.desk.outbox.guards import blocked_by
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.reporting import lift_guards
from takt.desk.ui.access import ShopRequest, of_shop, row_or_404
from takt.desk.ui.answering import source_key

OPEN_QUESTIONS = "open_questions"
"""What the page says that it has shown, beside the kinds of warnings."""


@of_shop
@require_http_methods(["GET", "POST"])
def letters(request: ShopRequest, pk: int) -> HttpResponse:
    """Put the letter on its way; one that can't go comes back with its text and the reason."""
    row = row_or_404(request, conversation_rows(), pk)
    if request.method == "GET":  # a letter that came back stood under this address
        return redirect("conversation", request.shop.slug, row.pk)
    form = LetterForm(request.POST, request.FILES)
    if not form.is_valid():
        return conversation_page(request, row, form, status=422)
    found = check_draft(row, form.cleaned_data["text"], now=request.now)
    if lacks := _lacks(request, form, found):
        form.add_error("text", lacks)
        return conversation_page(request, row, form, status=422)
    more: dict[str, Any] = {"stopped_remarks": found.stops}
    if _is_stopped(request, form, found):
        more |= {"is_warned": True, "stopped_by": _guards(row, form, now=request.now)}
        return conversation_page(request, row, form, status=409, **more)
    try:
        _send(request, row, form, found)
    except Blocked as blocked:
        more["stopped_by"] = blocked.by
    except ConversationMovedOn as moved:
        form = _as_it_stands(form, seen="")
        more["moved_on"] = moved
    except CannotSend as refused:
        more["refused"] = refused
    else:
        return redirect(reverse("conversation", args=[request.shop.slug, row.pk]) + "#sent")
    return conversation_page(request, row, form, status=409, **more)


def _lacks(request: ShopRequest, form: LetterForm, found: Checked) -> str:
    """What a letter lacks that must not go as it is: every word, or a file that was ticked."""
    keys = request.POST.getlist("enclosed")
    if is_any_gone(request.shop, keys):
        return _(
            "A file was deleted meanwhile, and so nothing went."
            " If the letter is complete without it, send it once more."
        )
    carries = found.is_begun or form.cleaned_data["attached"] or keys
    return "" if carries else _("Write the letter first.")


def _is_stopped(request: ShopRequest, form: LetterForm, found: Checked) -> bool:
    """Whether a check says stop and no reason was given for it, whatever the page had shown.

    Without script the remarks come at sending: the letter comes back once, with its warnings and
    the questions it leaves open.
    """
    reason = form.cleaned_data["reason"].strip()
    given = request.POST.getlist("remark") if reason else []
    if found.without_reason(given):
        return True
    shown = set(request.POST.getlist("shown"))
    unseen = any(remark.kind not in shown for remark in found.warnings) or (
        found.left_open and OPEN_QUESTIONS not in shown
    )
    return bool(unseen) and "without_script" in request.POST


def _guards(row: Conversation, form: LetterForm, *, now: datetime) -> tuple[core.Blocked, ...]:
    """The guards that forbid the letter as well, so that one reason may answer for all.

    Not those that let it rest (F1): they stop nothing, and ask for a reason of their own.
    """
    letter = OutgoingLetter(
        shop_id=row.shop_id, journey=row.journey, letter=form.cleaned_data["letter"]
    )
    resting = pause_guards(row.journey, now=now)
    return tuple(each for each in blocked_by(letter, at=now) if each.guard not in resting)


def _send(
    request: ShopRequest, row: Conversation, form: LetterForm, found: Checked
) -> OutgoingLetter:
    data = form.cleaned_data
    if data["reason"]:
        _lift(request, row, data["reason"], request.POST.getlist("guard"))
    if hurry := data["pause_reason"].strip():
        _lift(request, row, hurry, pause_guards(row.journey, now=request.now))
    return outbox.queue_letter(
        row,
        text=data["text"],
        subject=data["subject"] or None,
        letter=data["letter"],
        author=request.teammate,
        attachments=[
            *data["attached"],
            *files_enclosed(request.shop, request.POST.getlist("enclosed")),
        ],
        seen_message_id=data["seen"],
        seen_letter_id=data["seen_letter"],
        overridden={remark.kind: data["reason"].strip() for remark in found.stops},
        is_rude=found.is_rude and not hurry,
        now=request.now,
    )


def _lift(request: ShopRequest, row: Conversation, reason: str, guards: Sequence[str]) -> None:
    lift_guards(
        row.journey,
        guards,
        reason=reason,
        source_key=source_key(request),
        by=request.teammate,
        now=request.now,
    )


def _as_it_stands(form: LetterForm, **changed: str) -> LetterForm:
    """The same letter, bound again with other hidden values."""
    data = form.data.copy()  # type: ignore[attr-defined]
    data.update(changed)
    return LetterForm(data, form.files)
