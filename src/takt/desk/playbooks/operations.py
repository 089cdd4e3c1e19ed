"""Changing the shop's plan and words. Every saved playbook stays; the newest is in force."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from takt.desk.accounts.models import Shop, User
from takt.desk.playbooks.models import LetterText, PlaybookVersion, Term
from takt.desk.playbooks.queries import playbook_text
from takt.desk.playbooks.toml_text import Change, with_changes
from takt.journey import Problem, load_playbook
from takt.letters.templates import TemplateProblem, check_template


class PlaybookProblems(Exception):  # noqa: N818  named for what happened
    """The text is no playbook: `problems` say where, what was found and what was expected."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the playbook")
        self.problems = problems


class LetterProblems(Exception):  # noqa: N818  named for what happened
    """The wording can't be filled: `problems` by field ("subject", "body"), each with its place."""

    def __init__(self, problems: Mapping[str, tuple[TemplateProblem, ...]]) -> None:
        super().__init__("the letter has places that can't be filled")
        self.problems = problems


def save_playbook(shop: Shop, *, text: str, by: User | None, now: datetime) -> PlaybookVersion:
    """Put a playbook in force; open sales are derived again in the background.

    Raises `PlaybookProblems` with all of them; then nothing is saved.
    """
    playbook, problems = load_playbook(text)
    if playbook is None or problems:
        raise PlaybookProblems(problems)
    return PlaybookVersion.objects.create(shop=shop, text=text, saved_at=now, saved_by=by)


def change_playbook(
    shop: Shop, *, changes: Mapping[tuple[str, ...], Change], by: User | None, now: datetime
) -> PlaybookVersion:
    """Change single keys (by their path) and keep everything else as it stands, comments too."""
    text = with_changes(playbook_text(shop), changes)
    return save_playbook(shop, text=text, by=by, now=now)


def save_letter(shop: Shop, *, name: str, language: str, subject: str, body: str) -> LetterText:
    """Keep the shop's own wording. Raises `LetterProblems` for places that can't be filled."""
    found = {"subject": check_template(subject), "body": check_template(body)}
    if problems := {field: each for field, each in found.items() if each}:
        raise LetterProblems(problems)
    row, _ = LetterText.objects.update_or_create(
        shop=shop, name=name, language=language, defaults={"subject": subject, "body": body}
    )
    return row


def forget_letter(shop: Shop, *, name: str, language: str) -> None:
    """Go back to the shipped wording."""
    LetterText.objects.filter(shop=shop, name=name, language=language).delete()


def save_terms(shop: Shop, *, language: str, texts: Mapping[str, str]) -> None:
    """Keep the shop's terms in one language; an empty text takes a term away."""
    with transaction.atomic():
        for name, text in texts.items():
            if text.strip():
                Term.objects.update_or_create(
                    shop=shop, name=name, language=language, defaults={"text": text.strip()}
                )
            else:
                Term.objects.filter(shop=shop, name=name, language=language).delete()
