"""kill -9 of the desk's processes at random moments, against real mail servers.

Whatever happens: nothing that came in is lost or doubled; every letter the seller wrote arrives;
one that arrived twice carries the same Message-ID, and the desk says that it is uncertain.
Repeat a run by its seed: `CRASH_SEED=… pytest tests/crash`.
"""

import os
import random
import time
from collections import Counter
from pathlib import Path

from tests.crash.desk import CrashDesk, crash_desk, wait_for
from tests.crash.load import Load
from tests.peers.dovecot import Dovecot

KILLS = 60
VICTIMS = ("worker", "worker", "worker", "web", "web", "writer")
LONGEST_LIFE = 1.0


def test_nothing_is_lost_and_nothing_goes_twice_unseen(dovecot: Dovecot, tmp_path: Path) -> None:
    seed = int(os.environ.get("CRASH_SEED", random.randrange(2**32)))
    print(f"\nCRASH_SEED={seed}")
    with crash_desk(tmp_path, dovecot) as desk:
        load = Load(desk, dovecot, seed)
        killed = _live_and_die(desk, load, random.Random(seed))
        _come_to_rest(desk, load)
        print(f"killed: {dict(killed)}; in: {len(load.mails)} mails, {len(load.answered)} orders")
        print(f"out: {len(desk.arrived)} letters, of them twice: {len(_twice(desk))}")
        assert sum(killed.values()) == KILLS
        assert all((load.mails, load.answered, _twice(desk))), "nothing was put to the test"
        _check_what_came_in(desk, load)
        _check_what_went_out(desk)


def _live_and_die(desk: CrashDesk, load: Load, dice: random.Random) -> Counter[str]:
    killed: Counter[str] = Counter()
    for role in set(VICTIMS):
        desk.start(role)
    load.begin()
    for _ in range(KILLS):
        time.sleep(dice.uniform(0, LONGEST_LIFE))
        role = dice.choice(VICTIMS)
        desk.kill(role)
        killed[role] += 1
        desk.start(role)
    load.end()
    return killed


def _come_to_rest(desk: CrashDesk, load: Load) -> None:
    """Nobody is killed any more, nobody writes any more: the desk finishes what it has begun."""
    desk.kill("writer")
    desk.sweep_later()
    for role in ("web", "worker"):
        desk.start(role)
    wait_for(lambda: not _left(desk, load))
    assert _left(desk, load) == {}


def _left(desk: CrashDesk, load: Load) -> dict[str, int]:
    """What is still to be done, by name."""
    left = {
        "letters": desk.count("outbox_outgoingletter", "sent_at IS NULL"),
        "deliveries": desk.count("intake_delivery", "done_at IS NULL"),
        "mails": len(load.mails) - desk.count("conversations_message", "direction = 'in'"),
    }
    return {name: number for name, number in left.items() if number}


def _check_what_came_in(desk: CrashDesk, load: Load) -> None:
    stored = [
        row[0]
        for row in desk.rows("SELECT external_id FROM conversations_message WHERE direction = 'in'")
    ]
    assert sorted(stored) == sorted(load.mails)
    assert desk.count("orders_event", "kind = 'message received'") == len(load.mails)
    orders = Counter(int(row[0]) for row in desk.rows("SELECT external_id FROM orders_order"))
    assert set(load.answered) <= set(orders) <= set(load.called)
    assert set(orders.values()) <= {1}
    assert desk.count("orders_event", "kind = 'order placed'") == len(orders)


def _check_what_went_out(desk: CrashDesk) -> None:
    letters = dict(desk.rows("SELECT message_id, uncertain FROM outbox_outgoingletter"))
    taken = {int(line) for line in desk.written.read_text().split()}
    assert taken <= {row[0] for row in desk.rows("SELECT id FROM outbox_outgoingletter")}
    assert taken
    assert set(desk.arrived) == set(letters)
    assert [message_id for message_id in _twice(desk) if not letters[message_id]] == []
    sent = desk.rows("SELECT external_id FROM conversations_message WHERE direction = 'out'")
    assert sorted(row[0] for row in sent) == sorted(letters)
    assert desk.count("orders_event", "kind = 'message sent'") == len(letters)


def _twice(desk: CrashDesk) -> list[str]:
    return [message_id for message_id, times in Counter(desk.arrived).items() if times > 1]
