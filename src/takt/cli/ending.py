"""Being told to end, by SIGTERM or Ctrl-C."""

import signal
from queue import SimpleQueue
from threading import Event, Thread


def stop_on_signal() -> Event:
    """An event that is set when the process is asked to end.

    A handler must not set it itself: it may interrupt the very thread that is inside `wait()` and
    holds the event's lock, and would then wait for itself. `SimpleQueue.put` may be called there.
    """
    stop = Event()
    asked: SimpleQueue[int] = SimpleQueue()

    def pass_on() -> None:
        asked.get()
        stop.set()

    Thread(target=pass_on, name="ending", daemon=True).start()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _frame: asked.put(number))
    return stop
