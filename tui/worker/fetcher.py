"""The fetcher gets addresses in threads of its own: a slow server holds up nothing else."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from summarize.workers.calls import Calls, CallsHere, StoppableCalls
from summarize.workers.current_step import begin_step
from summarize.workers.input_budget import Budget, Step, Stop
from summarize.workers.worker_process import NoProcessError

if TYPE_CHECKING:
    from summarize.storage.files import Problem, Source

__all__ = ["Fetched", "Fetcher"]

_AT_ONCE: Final = 4
"""So many servers are asked at the same time."""

Fetched = Callable[[int, "Source | Problem", "tuple[str, ...]"], object]
"""Takes the index of an entry, its source with its data, and what else there is to tell."""


class Fetcher:
    """Fetches what it is given, in order, and hands each to ``fetched`` in a thread of its own.

    With a ``budget`` each thread has a process that fetches and reads for it, and is stopped when
    an address takes more. Nothing is asked for before ``start``: the first paint has the processor
    until then. The threads are daemons: leaving the reader never waits for a server.
    """

    def __init__(self, fetched: Fetched, budget: Budget | None = None) -> None:
        self._fetched = fetched
        self._budget = budget
        self._under_way: set[Calls] = set()
        self._is_closed = False
        self._waiting: deque[tuple[int, Source]] = deque()
        self._lock = threading.Lock()
        self._started = False
        self._threads = 0

    def add(self, index: int, source: Source) -> None:
        """Fetch the address of ``source``, the entry ``index`` of the list."""
        with self._lock:
            self._waiting.append((index, source))
            self._employ()

    def start(self) -> None:
        """Begin, and go on with what is added later."""
        with self._lock:
            self._started = True
            self._employ()

    def close(self) -> None:
        """Ask no further server, and end what is under way."""
        with self._lock:
            self._waiting.clear()
            self._is_closed = True
            for calls in self._under_way:
                calls.close()

    def _employ(self) -> None:
        while self._started and self._waiting and self._threads < _AT_ONCE:
            self._threads += 1
            threading.Thread(
                target=self._run, args=self._waiting.popleft(), name="fetcher", daemon=True
            ).start()

    def _run(self, index: int, source: Source) -> None:
        calls: Calls = CallsHere() if self._budget is None else StoppableCalls(self._budget)
        with self._lock:
            self._under_way.add(calls)
            if self._is_closed:
                calls.close()
        while True:
            self._fetched(index, *_fetch(source, calls))
            with self._lock:
                if not self._waiting:
                    self._threads -= 1
                    self._under_way.discard(calls)
                    break
                index, source = self._waiting.popleft()
        calls.close()


def _fetch(source: Source, calls: Calls) -> tuple[Source | Problem, tuple[str, ...]]:
    from summarize.storage.files import Problem

    try:
        found = calls(_fetch_page, source)
    except NoProcessError as error:
        return Problem(source.file, str(error)), ()
    except Exception as error:  # a defect of ours; the other articles go on
        return Problem(source.file, f"{type(error).__name__}: {error}".rstrip(": ")), ()
    return (Problem(source.file, found.reason), ()) if isinstance(found, Stop) else found


def _fetch_page(source: Source) -> tuple[Source | Problem, tuple[str, ...]]:
    from summarize.storage.files import MAX_SIZE
    from summarize.web.pages import fetch

    begin_step(Step.FETCHING)
    notes: list[str] = []
    found = fetch(source, MAX_SIZE, notes)
    return found, tuple(notes)
