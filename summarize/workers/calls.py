"""Functions called in a process of their own, one at a time, each within a budget.

For whoever has one input at a time and waits for what comes of it: the reader, feeds and what is
fetched. Many inputs at once are the subject of :mod:`summarize.workers.in_order`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, Final, ParamSpec, Protocol, TypeVar

from summarize.workers.input_budget import Budget, Step, Stop, StopCause
from summarize.workers.worker_process import NoProcessError, WorkerProcess, fastest_method, hear

__all__ = ["Calls", "CallsHere", "StoppableCalls", "started_calls"]

_BESIDE_THREADS: Final = "spawn"
"""How a process is started where threads may run: a fork could copy a lock that one of them has."""

_In = ParamSpec("_In")
_Out = TypeVar("_Out")


class Calls(Protocol):
    """Calls functions, somewhere: what one returns, or why it did not come to its end."""

    def __call__(
        self, function: Callable[_In, _Out], *args: _In.args, **kwargs: _In.kwargs
    ) -> _Out | Stop:
        """Return what ``function`` returns for the arguments, or why there is nothing."""
        ...

    def start(self) -> None:
        """Get ready before the first call, where no other thread runs yet."""

    def close(self) -> None:
        """End whatever is under way, and do no more; from any thread."""


class CallsHere:
    """Calls functions in this process, which nothing stops: for what is known to be harmless."""

    def __call__(
        self, function: Callable[_In, _Out], *args: _In.args, **kwargs: _In.kwargs
    ) -> _Out | Stop:
        """Return what ``function`` returns. Raises what it raises."""
        return function(*args, **kwargs)

    def start(self) -> None:
        """Do nothing: there is no process."""

    def close(self) -> None:
        """Do nothing."""


class StoppableCalls:
    """Calls functions in a process; one that was stopped is followed by a fresh one.

    ``prepare`` is what the process does first, so that the first call takes less. Used by one
    thread, but for :meth:`close`. Functions, arguments and results must be picklable.

    >>> with_time = StoppableCalls(Budget(seconds=10))
    >>> with_time(max, 3, 5)
    5
    >>> with_time.close()
    """

    def __init__(self, budget: Budget, prepare: Callable[[], object] | None = None) -> None:
        self._budget = budget
        self._prepare = prepare
        self._worker: WorkerProcess[partial[Any], Any] | None = None
        self.is_fresh = True
        """Whether no call of the process has come to its end: it may still be loading."""
        self._lock = threading.Lock()
        self._closed = False

    def start(self) -> None:
        """Start the process now, as fast as can be: only where no other thread runs yet.

        Where it cannot be started it is tried again with the first call.
        """
        with suppress(NoProcessError):
            self._employ(fastest_method())

    def __call__(
        self, function: Callable[_In, _Out], *args: _In.args, **kwargs: _In.kwargs
    ) -> _Out | Stop:
        """Return what ``function`` returns, or why it was stopped. Raises what it raises.

        Raises :class:`NoProcessError` where no process can be started.
        """
        if (stop := self.begin(function, *args, **kwargs)) is not None:
            return stop
        while (said := self.listen()) is None:
            pass
        if isinstance(said, Stop):
            return said
        result: _Out = said[0]
        return result

    def begin(
        self, function: Callable[_In, object], *args: _In.args, **kwargs: _In.kwargs
    ) -> Stop | None:
        """Begin to call ``function``; return why that is not possible, if so.

        What comes of it is learnt by :meth:`listen`. Raises :class:`NoProcessError` where no
        process can be started.
        """
        call = partial(function, *args, **kwargs)
        while True:
            worker = self._worker or self._employ(_BESIDE_THREADS)
            if worker is None:
                return Stop(StopCause.KILLED, Step.READING)
            if worker.give(call):
                return None
            worker.end()
            self._worker = None

    def listen(self, seconds: float = 1.0) -> tuple[Any] | Stop | None:
        """Wait at most ``seconds`` for what comes of the call that was begun.

        Returns what it returned (in a tuple), or why it was stopped; None: it goes on. Raises what
        it raised.
        """
        assert self._worker is not None
        try:
            for _, said in hear([self._worker], seconds):
                self.is_fresh = False
                if isinstance(said, Stop):
                    self._worker = None
                return said
        except Exception:
            self.is_fresh = False
            raise
        return None

    def _employ(self, method: str | None) -> WorkerProcess[partial[Any], Any] | None:
        """Start a process, unless all is over."""
        with self._lock:
            if not self._closed:
                self._worker = WorkerProcess(_call, self._budget, method, self._prepare)
                self.is_fresh = True
            return self._worker

    def close(self) -> None:
        """End the process, amid whatever it does, and start no other; from any thread."""
        with self._lock:
            self._closed = True
            if self._worker is not None:
                self._worker.kill()


@contextmanager
def started_calls(budget: Budget) -> Iterator[StoppableCalls]:
    """Start a process for calls, where no other thread runs, and end it at last."""
    calls = StoppableCalls(budget)
    calls.start()
    try:
        yield calls
    finally:
        calls.close()


def _call(function: partial[Any]) -> Any:
    return function()
