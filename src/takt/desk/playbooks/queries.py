"""The playbook in force."""

from functools import lru_cache

from takt.desk.accounts.models import Shop
from takt.desk.playbooks.models import PlaybookVersion
from takt.journey import Playbook, load_playbook, ready_playbook

DEFAULT = "maker"


def playbook_of(shop_id: int) -> Playbook:
    """The shop's playbook in force; the ready `maker` one until the shop has saved its own."""
    text = (
        PlaybookVersion.objects.filter(shop_id=shop_id)
        .order_by("-id")
        .values_list("text", flat=True)
        .first()
    )
    return ready_playbook(DEFAULT) if text is None else _loaded(text)


def playbook_text(shop: Shop) -> str:
    """The TOML of the playbook in force."""
    newest = PlaybookVersion.objects.filter(shop=shop).order_by("-id").first()
    return newest.text if newest else f'extends = "{DEFAULT}"\n'


@lru_cache(maxsize=64)
def _loaded(text: str) -> Playbook:
    playbook, problems = load_playbook(text)
    if playbook is None:  # saving validates, so only a hand in the database gets here
        raise ValueError(f"the stored playbook cannot be read: {problems}")
    return playbook
