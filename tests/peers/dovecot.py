"""A real IMAP server (Dovecot) on a loopback port, with a mailbox of its own for each test."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "правильний-пароль"
STARTS_WITHIN = 10.0

CONFIG = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain
auth_failure_delay = 0
mail_location = maildir:{home}/mail/%u
mail_max_userip_connections = 100
maildir_very_dirty_syncs = no
first_valid_uid = 1
default_login_user = {login_user}
default_internal_user = {internal_user}
default_internal_group = {group}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass
class Dovecot:
    """One account of the running server; `deliver` puts a mail into it as a server would."""

    host: str
    port: int
    user: str
    password: str
    maildir: Path
    owner: tuple[int, int]
    tls_port: int
    certificate: Path
    """Signed by itself, for 127.0.0.1: trusted only where a test says so."""

    def deliver(self, raw: bytes) -> None:
        """Written beside, then moved in (Maildir's way), so that it is never seen half."""
        name = f"{time.time_ns()}.{uuid.uuid4().hex}.test"
        half = self.maildir / "tmp" / name
        half.write_bytes(raw)
        os.chown(half, *self.owner)
        half.rename(self.maildir / "new" / name)

    def delivered(self) -> list[Path]:
        """Files of the inbox, with the flags in their names."""
        return [file for box in ("new", "cur") for file in sorted((self.maildir / box).iterdir())]

    def forget_uids(self) -> None:
        """What a restored backup does: the folder gets a new UIDVALIDITY."""
        for file in self.maildir.glob("dovecot*"):
            file.unlink()
        time.sleep(1.1)  # UIDVALIDITY is the second of its making


@dataclass(frozen=True)
class DovecotServer:
    home: Path
    port: int
    tls_port: int
    owner: tuple[int, int]


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[DovecotServer]:
    program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no dovecot: CI installs dovecot-imapd")
        pytest.skip("no dovecot here; the Debian package is dovecot-imapd")
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))  # a short path: its sockets lie below
    server = DovecotServer(home, _free_port(), _free_port(), _owner())
    process = _start(program, server)
    try:
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(STARTS_WITHIN)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def dovecot(dovecot_server: DovecotServer) -> Dovecot:
    """A fresh, empty account."""
    server = dovecot_server
    user = f"seller-{uuid.uuid4().hex[:8]}"
    maildir = server.home / "mail" / user
    for folder in (maildir, *(maildir / name for name in ("new", "cur", "tmp"))):
        folder.mkdir()
        os.chown(folder, *server.owner)
    return Dovecot(
        host="127.0.0.1",
        port=server.port,
        user=user,
        password=PASSWORD,
        maildir=maildir,
        owner=server.owner,
        tls_port=server.tls_port,
        certificate=server.home / "cert.pem",
    )


def _start(program: str, server: DovecotServer) -> "subprocess.Popen[bytes]":
    home = server.home
    home.chmod(0o755)
    (home / "mail").mkdir()
    os.chown(home / "mail", *server.owner)
    subprocess.run(_make_certificate(home), check=True, capture_output=True)
    config = home / "dovecot.conf"
    config.write_text(_config(server))
    process = subprocess.Popen([program, "-F", "-c", str(config)])
    deadline = time.monotonic() + STARTS_WITHIN
    while not _answers(server.port):
        if process.poll() is not None or time.monotonic() > deadline:
            log = home / "log"
            pytest.fail(f"dovecot did not start: {log.read_text() if log.exists() else 'no log'}")
        time.sleep(0.05)
    return process


def _make_certificate(home: Path) -> list[str]:
    what = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1"
    name = ["-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "cert.pem")]
    return ["openssl", *what.split(), *name, *files]


def _config(server: DovecotServer) -> str:
    me = pwd.getpwuid(os.getuid())
    as_root = me.pw_uid == 0
    return CONFIG.format(
        home=server.home,
        port=server.port,
        tls_port=server.tls_port,
        password=PASSWORD,
        uid=server.owner[0],
        gid=server.owner[1],
        login_user="dovenull" if as_root else me.pw_name,
        internal_user="dovecot" if as_root else me.pw_name,
        group="dovecot" if as_root else me.pw_gid,
    )


def _owner() -> tuple[int, int]:
    """Who owns the mails: Dovecot refuses root's."""
    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
