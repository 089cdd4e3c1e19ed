"""A mail server that is never killed and remembers all.

`python -m tests.crash.sink PORT FILE SECONDS`. Each letter it takes is a line of the file (its
Message-ID) before the sender hears "250", and a little time, at most so many seconds, passes in
between: that is where a kill leaves a sender in doubt.
"""

import asyncio
import os
import random
import sys
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope, Session


class Remembering:
    def __init__(self, file: Path, longest: float) -> None:
        self.file = file.open("a", buffering=1)
        self.longest = longest

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        self.file.write(f"{message_from_bytes(content)['Message-ID']}\n")
        await asyncio.sleep(random.random() * self.longest)
        return "250 taken"


if __name__ == "__main__":
    controller = Controller(
        Remembering(Path(sys.argv[2]), float(sys.argv[3])),
        hostname="127.0.0.1",
        port=int(sys.argv[1]),
    )
    controller.start()
    print(os.getpid(), flush=True)
    sys.stdin.read()  # until the test goes
    controller.stop()
