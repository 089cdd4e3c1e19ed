"""A real SMTP server in this process that keeps what it takes."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session


@dataclass
class Sink:
    """`answers` are given in turn, then "250 taken"; `letters` are the envelopes that came."""

    host: str = "127.0.0.1"
    port: int = 0
    answers: list[str] = field(default_factory=list)
    letters: list[Envelope] = field(default_factory=list)

    @property
    def mails(self) -> list[bytes]:
        """The letters as they came over the wire."""
        contents = [letter.content for letter in self.letters]
        return [content for content in contents if isinstance(content, bytes)]

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer.startswith("2"):
            self.letters.append(envelope)
        return answer


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def sink() -> Iterator[Sink]:
    """Signing in is allowed without TLS, with the password "right"."""
    sink = Sink(port=free_port())
    controller = Controller(
        sink,
        hostname=sink.host,
        port=sink.port,
        enable_SMTPUTF8=True,
        auth_require_tls=False,
        authenticator=_authenticate,
    )
    controller.start()
    yield sink
    controller.stop()


def _authenticate(_s: Any, _session: Any, _e: Any, _mechanism: str, login: Any) -> AuthResult:
    right = isinstance(login, LoginPassword) and login.password == b"right"
    return AuthResult(success=right, handled=False)
