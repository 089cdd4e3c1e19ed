"""SIGTERM, as at every upgrade: the letter in hand is finished, and nothing is in doubt."""

from pathlib import Path

from tests.crash.desk import crash_desk, wait_for
from tests.crash.load import Load
from tests.peers.dovecot import Dovecot


def test_the_letter_in_hand_is_finished(dovecot: Dovecot, tmp_path: Path) -> None:
    with crash_desk(tmp_path, dovecot, server_takes=3.0) as desk:
        Load(desk, dovecot, seed=1).mail_in()
        desk.start("worker")
        assert wait_for(lambda: desk.count("conversations_message") == 1)
        desk.start("writer")
        assert wait_for(lambda: len(desk.arrived) == 1)
        desk.kill("writer")
        assert desk.ask_to_end("worker")
        sent = desk.rows(
            "SELECT message_id, uncertain FROM outbox_outgoingletter WHERE sent_at IS NOT NULL"
        )
        assert (desk.arrived[0], False) in sent
        assert sorted(desk.arrived) == sorted(message_id for message_id, _ in sent)
