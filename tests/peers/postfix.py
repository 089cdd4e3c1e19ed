"""A real mail server (Postfix) of our own on a loopback port, delivering into Dovecot's mailboxes.

Nothing leaves the machine: every address outside `takt.test` is answered with an error.
"""

import os
import shutil
import smtplib
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.peers.dovecot import Dovecot, DovecotServer
from tests.peers.sink import free_port

STARTS_WITHIN = 20.0
DOMAIN = "takt.test"

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
maillog_file = {home}/log
maillog_file_prefixes = {home}
myhostname = mail.takt.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
relayhost =
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
alias_maps =
alias_database =
notify_classes =
biff = no
smtputf8_enable = yes
# An unknown recipient is taken and reported back later, as most providers do.
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_mynetworks, reject
virtual_mailbox_domains = takt.test
virtual_mailbox_base = {mailboxes}
virtual_mailbox_maps = texthash:{home}/mailboxes
virtual_minimum_uid = 1
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
"""

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
proxymap  unix  - - n - - proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
virtual   unix  - n n - - virtual -o max_use=1
anvil     unix  - - n - 1 anvil
postlog   unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True)
class Postfix:
    host: str
    port: int
    seller: Dovecot
    """The shop's mailbox, read by IMAP."""
    buyer: Path
    """The buyer's mailbox (a Maildir)."""
    buyer_address: str

    @property
    def seller_address(self) -> str:
        return f"{self.seller.user}@{DOMAIN}"

    def send(self, raw: bytes) -> None:
        """The buyer sends a mail to the shop."""
        with smtplib.SMTP(self.host, self.port, timeout=20) as smtp:
            smtp.sendmail(self.buyer_address, [self.seller_address], raw)

    def buyers_mail(self) -> list[bytes]:
        """All that lies in the buyer's mailbox, oldest first."""
        files = [file for file in (self.buyer / "new").glob("*") if file.is_file()]
        return [file.read_bytes() for file in sorted(files, key=lambda file: file.stat().st_mtime)]


@dataclass(frozen=True)
class Server:
    """`mailboxes` is its table of addresses and folders, read at each delivery."""

    port: int
    mailboxes: Path

    def add(self, name: str) -> None:
        with self.mailboxes.open("a") as table:
            table.write(f"{name}@{DOMAIN} {name}/\n")
        # Postfix waits while a table may still be being written: this one is not.
        a_while_ago = time.time() - 60
        os.utime(self.mailboxes, (a_while_ago, a_while_ago))


@pytest.fixture(scope="session")
def postfix_server(dovecot_server: DovecotServer) -> Iterator[Server]:
    program = shutil.which("postfix", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    missing = _missing(program)
    if missing:
        if os.environ.get("CI"):
            pytest.fail(f"{missing}; CI installs postfix and runs as root")
        pytest.skip(missing)
    home = Path(tempfile.mkdtemp(prefix="postfix-"))
    port = free_port()
    _write_config(home, port, dovecot_server.home / "mail", dovecot_server.owner)
    command = [str(program), "-c", str(home)]
    server = subprocess.Popen([*command, "start-fg"])
    try:
        _wait_until_it_answers(server, home, port)
        yield Server(port, home / "mailboxes")
    finally:
        subprocess.run([*command, "stop"], check=False, capture_output=True)
        server.wait(STARTS_WITHIN)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postfix(postfix_server: Server, dovecot: Dovecot, dovecot_server: DovecotServer) -> Postfix:
    """The server, with a fresh mailbox for the seller and one for the buyer."""
    name = f"buyer-{uuid.uuid4().hex[:8]}"
    postfix_server.add(name)
    postfix_server.add(dovecot.user)
    buyer = dovecot_server.home / "mail" / name
    return Postfix("127.0.0.1", postfix_server.port, dovecot, buyer, f"{name}@{DOMAIN}")


def _missing(program: str | None) -> str:
    if program is None:
        return "no postfix here; the Debian package is postfix"
    return "" if os.getuid() == 0 else "postfix can be started by root only"


def _write_config(home: Path, port: int, mailboxes: Path, owner: tuple[int, int]) -> None:
    home.chmod(0o755)
    (home / "queue").mkdir()
    (home / "data").mkdir()
    shutil.chown(home / "data", "postfix")
    main = MAIN.format(home=home, mailboxes=mailboxes, uid=owner[0], gid=owner[1])
    (home / "main.cf").write_text(main)
    (home / "master.cf").write_text(MASTER.format(port=port).lstrip())
    (home / "mailboxes").touch()


def _wait_until_it_answers(server: "subprocess.Popen[bytes]", home: Path, port: int) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            with smtplib.SMTP("127.0.0.1", port, timeout=2):
                return
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                log = home / "log"
                pytest.fail(
                    f"postfix did not start: {log.read_text() if log.exists() else 'no log'}"
                )
            time.sleep(0.05)
