"""What an SMTP server answers, and what the desk makes of it. Every server here is a real one."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from takt.channels.email.smtp import SmtpAccount, check_login, hand_over
from takt.desk.accounts.channel import Refused, SendOutcome, Sent, TryAgain
from tests.peers.sink import Sink, free_port

MAIL = b"Subject: hello\r\n\r\n.\r\n..leading dots\r\nlast line"


def account(sink: Sink, **changes: str) -> SmtpAccount:
    return SmtpAccount(host=sink.host, port=sink.port, security="none", **changes)


def handed_over(account: SmtpAccount, recipient: str = "olena@example.com") -> SendOutcome:
    return hand_over(account, sender="shop@example.com", recipient=recipient, mail=MAIL)


def test_a_letter_arrives_to_the_byte(sink: Sink) -> None:
    assert handed_over(account(sink)) == Sent()
    (letter,) = sink.letters
    assert (letter.mail_from, letter.rcpt_tos) == ("shop@example.com", ["olena@example.com"])
    assert letter.content == MAIL + b"\r\n"


def test_a_refusal_is_final_and_in_the_servers_words(sink: Sink) -> None:
    sink.answers = ["550 5.1.1 No such buyer here"]
    assert handed_over(account(sink)) == Refused("550 5.1.1 No such buyer here")


def test_a_busy_server_is_tried_again(sink: Sink) -> None:
    sink.answers = ["451 4.3.0 Try later"]
    assert handed_over(account(sink)) == TryAgain("451 4.3.0 Try later")
    assert handed_over(account(sink)) == Sent()


def test_nobody_listening_is_tried_again(sink: Sink) -> None:
    nobody = SmtpAccount(host="127.0.0.1", port=free_port(), security="none")
    outcome = handed_over(nobody)
    assert isinstance(outcome, TryAgain)
    assert not outcome.may_have_gone
    assert "refused" in outcome.why


def test_a_wrong_password_is_the_accounts_fault_not_the_letters(sink: Sink) -> None:
    wrong = account(sink, user="shop", password="wrong")
    outcome = handed_over(wrong)
    assert isinstance(outcome, TryAgain)
    assert "535" in outcome.why
    assert "535" in (check_login(wrong) or "")
    assert "app password" in (check_login(wrong) or "")


@pytest.mark.parametrize(
    ("host", "advice"),
    [
        ("127.0.0.1", "Check the port (usual: 465 TLS, 587 STARTTLS)"),
        ("smtp..example.com", "There is no server called smtp..example.com."),
    ],
)
def test_a_server_that_is_not_there_is_told_with_what_to_do(host: str, advice: str) -> None:
    nobody = SmtpAccount(host=host, port=free_port(), security="none")
    assert advice in (check_login(nobody) or "")


def test_the_right_password_lets_it_through(sink: Sink) -> None:
    right = account(sink, user="shop", password="right")
    assert check_login(right) is None
    assert handed_over(right) == Sent()


def test_an_address_beyond_ascii_goes_as_utf8(sink: Sink) -> None:
    assert handed_over(account(sink), "олена@example.com") == Sent()
    assert sink.letters[0].rcpt_tos == ["олена@example.com"]


@contextmanager
def scripted(*answers: bytes) -> Iterator[SmtpAccount]:
    """A server that says its lines and hangs up."""

    class Script(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 hello\r\n")
            for answer in answers:
                if not self.rfile.readline():
                    return
                self.wfile.write(answer)

    with socketserver.TCPServer(("127.0.0.1", 0), Script) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield SmtpAccount(host="127.0.0.1", port=server.server_address[1], security="none")
        server.shutdown()


OK = b"250 ok\r\n"


def test_silence_after_the_whole_letter_may_mean_that_it_has_gone() -> None:
    lines = [b""] * (MAIL.count(b"\n") + 2)  # the letter's lines and its dot, then nothing
    with scripted(OK, OK, OK, b"354 go on\r\n", *lines) as account:
        outcome = handed_over(account)
    assert isinstance(outcome, TryAgain)
    assert outcome.may_have_gone


@pytest.mark.parametrize("answers", [(), (OK,), (OK, OK), (OK, OK, OK)])
def test_a_connection_lost_before_the_letter_leaves_no_doubt(answers: tuple[bytes, ...]) -> None:
    with scripted(*answers) as account:
        outcome = handed_over(account)
    assert isinstance(outcome, TryAgain)
    assert not outcome.may_have_gone


def test_a_letter_taken_stays_taken_when_the_goodbye_fails() -> None:
    letter = [b""] * (MAIL.count(b"\n") + 1)
    with scripted(OK, OK, OK, b"354 go on\r\n", *letter, OK, b"500 what?\r\n") as account:
        assert handed_over(account) == Sent()


def test_no_utf8_at_the_server_is_said() -> None:
    with scripted(OK, OK, OK, OK) as account:
        assert handed_over(account, "олена@example.com") == Refused(
            "the mail server cannot write to such an address: олена@example.com"
        )
