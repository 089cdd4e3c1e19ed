"""Keeping cards and their files."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from django.db import transaction
from django.utils.text import slugify

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop
from takt.desk.saved_replies.models import ReplyFile, SavedReply
from takt.letters import replies
from takt.letters.templates import TemplateProblem, check_template


class ReplyProblems(Exception):  # noqa: N818  named for what happened
    """Faces that can't be filled: `problems` by language, each with its place."""

    def __init__(self, problems: Mapping[str, tuple[TemplateProblem, ...]]) -> None:
        super().__init__("the card has places that can't be filled")
        self.problems = problems


def save_reply(
    shop: Shop,
    *,
    name: str = "",
    title: str = "",
    faces: Mapping[str, str],
    files: Sequence[AttachedFile] = (),
) -> SavedReply:
    """Keep a card and add `files` to it; without a `name` it is a new one.

    An empty face, and one that says what the ready card says, is not kept. Raises `ReplyProblems`
    for places that can't be filled; then nothing is saved.
    """
    texts = {language: _lines(text) for language, text in faces.items()}
    found = {language: check_template(text) for language, text in texts.items()}
    if problems := {language: each for language, each in found.items() if each}:
        raise ReplyProblems(problems)
    name = name or _new_name(title)
    kept = {language: text for language, text in texts.items() if _is_own(name, language, text)}
    with transaction.atomic():
        row, _ = SavedReply.objects.update_or_create(
            shop=shop, name=name, defaults={"title": title.strip(), "faces": kept, "hidden": False}
        )
        ReplyFile.objects.bulk_create(
            ReplyFile.holding(file, shop_id=row.shop_id, reply=row) for file in files
        )
    return row


def put_away(shop: Shop, *, name: str) -> None:
    """Delete a card of the shop's own; hide a ready one."""
    if name in replies.names():
        SavedReply.objects.update_or_create(shop=shop, name=name, defaults={"hidden": True})
    else:
        SavedReply.objects.filter(shop=shop, name=name).delete()


def bring_back(shop: Shop, *, name: str) -> None:
    """Offer a ready card again that was put away."""
    SavedReply.objects.filter(shop=shop, name=name).update(hidden=False)


def _is_own(name: str, language: str, text: str) -> bool:
    if name in replies.names() and text == replies.reply(name, language):
        return False
    return bool(text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _new_name(title: str) -> str:
    """An address for the card; two cards may have one title."""
    return f"{slugify(title)[:40] or 'reply'}-{uuid4().hex[:8]}"
