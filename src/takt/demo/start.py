"""Opening the demo: its mail server, its stories, and then the desk as `takt serve` runs it."""

from datetime import UTC, datetime

import click

from takt.cli.migrating import upgrade
from takt.cli.supervisor import supervise, takt_command
from takt.demo.mail_server import mail_server
from takt.demo.replay import replay
from takt.demo.settings import SMTP_PORT
from takt.demo.shop import EMAIL, PASSWORD, demo_inbox, make_shop
from takt.demo.story import stories


def start(*, port: int, is_new: bool) -> None:
    """Run the demo until it is ended."""
    now = datetime.now(UTC)
    if is_new:
        click.echo("Making the demo shop with its letters and orders: half a minute or less …")
    upgrade(now=now)
    with mail_server():
        if is_new:
            open_demo(now)
        else:
            _mend_addresses()
        click.echo(welcome(port))
        supervise(
            {"web": takt_command("web", "--port", str(port)), "worker": takt_command("worker")}
        )


def open_demo(now: datetime) -> None:
    """Make the shop and let its stories happen; the mail server must be up."""
    shop = make_shop(now)
    replay(shop, stories(now, shop.zone))


def _mend_addresses() -> None:
    """A demo that is kept finds its mail server at another port each time."""
    mailbox = demo_inbox("email")
    mailbox.settings["smtp_port"] = SMTP_PORT
    mailbox.save(update_fields=["settings"])


def welcome(port: int) -> str:
    """Where it is, how to get in, what to try first."""
    here = f"http://127.0.0.1:{port}"
    desk, buyers, email, password = (
        click.style(text, bold=True)
        for text in (f"{here}/", f"{here}/demo/buyers/", EMAIL, PASSWORD)
    )
    return f"""
  The demo shop is open      {desk}
  Sign in as                 {email}  password  {password}
  The buyers' side           {buyers}

  Try first:
   1. Today says who waits, for what, until when and why. The small line says why.
   2. Greet Anna Nowak: the letter is ready, in Polish. After ten seconds it is at the buyers' side.
   3. Answer it there as Anna, and see the answer come back into the same conversation.
   4. Try to ship order 1005: nobody has confirmed it, so the desk says why not.
   5. Place an order at the buyers' side, and see it on Today without reloading.

  Ctrl-C ends the demo.
"""
