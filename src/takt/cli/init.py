"""`takt init`: a shop and its owner."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from takt.letters import LANGUAGES


def _known_zone(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise click.BadParameter(
            f"found “{value}”, expected a place such as Europe/Kyiv or Europe/Warsaw."
        ) from error
    return value


def _e_mail(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    name, at, domain = value.strip().rpartition("@")
    if not (name and at and "." in domain.strip(".")):
        raise click.BadParameter(f"found “{value}”, expected an address such as olha@example.com.")
    return value.strip()


def _slug(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch("[a-z0-9_-]{1,50}", value):
        raise click.BadParameter(
            f"found “{value}”, expected a-z, 0-9, - and _, at most 50 of them."
        )
    return value


def _name(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("found nothing, expected the name that buyers know.")
    return value.strip()


def _country(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    from phonenumbers import SUPPORTED_REGIONS

    if value is None:
        return None
    if value.upper() not in SUPPORTED_REGIONS:
        raise click.BadParameter(f"found “{value}”, expected two letters such as UA, PL or GB.")
    return value.upper()


@click.command(name="init")
@click.option(
    "--shop", "shop_name", prompt="Name of the shop", callback=_name, help="As buyers know it."
)
@click.option(
    "--slug",
    callback=_slug,
    help="Its address in the desk: /s/<slug>/. From the name when not given.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    prompt="Language of its letters",
    default="uk",
    help="Language of the letters where the buyer's is not known.",
)
@click.option(
    "--zone",
    prompt="Time zone",
    default="Europe/Kyiv",
    callback=_known_zone,
    help="Time zone of the working hours, such as Europe/Warsaw.",
)
@click.option(
    "--country",
    callback=_country,
    help="Country of phone numbers and sums, by its two letters; that of the time zone when not"
    " given.",
)
@click.option(
    "--playbook",
    type=click.Choice(("maker", "bookseller", "courier-shop")),
    prompt="Playbook",
    default="maker",
    help="The standing plan to begin with; change it later on its page.",
)
@click.option("--owner", prompt="Your e-mail, to sign in with", callback=_e_mail, help="E-mail.")
@click.option("--owner-name", default="", help="How teammates see the owner.")
@click.option("--password", envvar="TAKT_OWNER_PASSWORD", help="Asked for when not given.")
def command(password: str | None, **answers: Any) -> None:
    """Make a shop and its owner; asks for what is not given.

    Run again, it makes another shop on the same desk. Nothing is changed in those it has.

    \b
    Examples:
      takt init
      takt init --shop "Бурштин" --owner olha@example.com --zone Europe/Kyiv
    """
    from takt.cli.desk import open_desk

    open_desk()
    from takt.cli.migrating import upgrade
    from takt.cli.new_shop import CannotOpenError, open_shop

    now = datetime.now(UTC)
    upgrade(now=now)
    try:
        shop = open_shop(**answers, ask_password=lambda: password or _asked_password(), now=now)
    except CannotOpenError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"“{shop.name}” is open at /s/{shop.slug}/. Now: takt serve")


def _asked_password() -> str:
    """Ask, without showing it, until it will do and was typed twice alike."""
    from takt.cli.new_shop import weakness

    while True:
        password: str = click.prompt(
            "Password", hide_input=True, confirmation_prompt="The same again"
        )
        if not (why_not := weakness(password)):
            return password
        click.echo(f"{why_not} Choose another.", err=True)
