"""One process that works on inputs, one at a time, each within a budget.

The parent holds a :class:`WorkerProcess`: it gives an input, waits for the connection, and takes
what has come: a step that began, a result, or that the process is no more. The child is the
subject of :mod:`summarize.workers.worker_loop`.
"""

from __future__ import annotations

import pickle
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from summarize.workers.input_budget import Budget, Step, Stop, StopCause
from summarize.workers.resource_limits import CPU_SIGNAL, can_limit_time
from summarize.workers.worker_loop import Message, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

__all__ = ["NoProcessError", "WorkerProcess", "fastest_method", "hear"]

_TICK: Final = 1.0
"""Seconds after which it is looked whether a process has been silent for too long."""

_LONGEST_SEND: Final = 86_400.0
"""Seconds; the system knows no more than a number of 63 bits."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class NoProcessError(OSError):
    """The system gives us no process, or no descriptors to speak with one; says why."""


def fastest_method() -> str | None:
    """Return how a process of one thread is best multiplied; None: the platform's own way.

    A fork starts at once, with all that is imported, but must not be made where threads run.
    """
    return "fork" if sys.platform == "linux" else None


class WorkerProcess(Generic[_In, _Out]):
    """A process that does ``work`` on what it is given; the parent's side of it.

    ``work``, inputs and results must be picklable where the process is not made by a fork.
    ``prepare`` is done before the first input comes, and costs it nothing. Raises
    :class:`NoProcessError` where none can be started.
    """

    def __init__(
        self,
        work: Callable[[_In], _Out],
        budget: Budget,
        method: str | None = None,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        import multiprocessing

        context: BaseContext = multiprocessing.get_context(method)
        self._budget = budget
        self._step: Step = Step.READING
        self._length = 0
        self._waited = 0.0
        try:
            self.connection, theirs = context.Pipe()
        except OSError as error:
            raise NoProcessError(_no_process(error)) from error
        self._process = context.Process(  # type: ignore[attr-defined]
            target=serve,
            args=(theirs, work, budget, prepare),
            name="pullquote-worker",
            daemon=True,
        )
        try:
            with _without_a_stream_of_no_file():
                self._process.start()
        except OSError as error:
            self.connection.close()
            raise NoProcessError(_no_process(error)) from error
        finally:
            theirs.close()
        _take_at_most(budget.patience_for(0), self.connection)

    def give(self, item: _In) -> bool:
        """Have it work on ``item``; False where it died, or stood still, with nothing to do."""
        self._step, self._length, self._waited = Step.READING, 0, 0.0
        try:
            self.connection.send(item)
        except OSError:
            return False
        return True

    def take(self) -> tuple[_Out] | Stop | None:
        """Return what the process has to say: a result (in a tuple), or why there is none.

        None where it only said that a step has begun. Raises what the work raised. After a
        :class:`Stop` the process is gone.
        """
        try:
            kind, value = self.connection.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            return self._find_cause()
        if kind is Message.STEP:
            self._step, length = value
            self._length = max(self._length, length)
            self._waited = 0.0
            return None
        if kind is Message.SHORT_OF_MEMORY:
            self.end()
            if value:
                return Stop(StopCause.SHORTAGE, self._step)
            return Stop(StopCause.MEMORY, self._step, self._budget.memory_for(self._length))
        if kind is Message.RAISED:
            raise value
        return (value,)

    def wait_longer(self, seconds: float) -> Stop | None:
        """Count ``seconds`` in which nothing came; end the process when that is too many."""
        self._waited += seconds
        patience = self._budget.patience_for(self._length)
        if not patience or self._waited <= patience:
            return None
        self.end()
        return Stop(StopCause.SILENCE, self._step, patience)

    def kill(self) -> None:
        """End the process, whatever it does; whoever waits for it is told. From any thread."""
        self._process.kill()
        self._process.join(_TICK)

    def end(self) -> None:
        """End the process, whatever it does, and be done with it."""
        self.connection.close()
        self._process.kill()
        self._process.join()

    def _find_cause(self) -> Stop:
        self._process.join()
        code = self._process.exitcode
        self.connection.close()
        if can_limit_time() and code == -CPU_SIGNAL:
            return Stop(StopCause.TIME, self._step, self._budget.time_for(self._length))
        killed = code in (-signal.SIGTERM, -getattr(signal, "SIGKILL", 9))
        return Stop(StopCause.KILLED if killed else StopCause.CRASHED, self._step)


def hear(
    workers: Collection[WorkerProcess[_In, _Out]], patience: float = _TICK
) -> Iterator[tuple[WorkerProcess[_In, _Out], tuple[_Out] | Stop]]:
    """Wait until processes have something to say; yield the results and the stops among it.

    Yields nothing where a step began, or where ``patience`` (seconds) came to its end. Raises what
    the work raised.
    """
    from multiprocessing.connection import wait

    began = time.monotonic()
    ready = wait([worker.connection for worker in workers], patience)
    seconds = min(time.monotonic() - began, 2 * patience)  # the machine may have slept
    for worker in workers:
        said = worker.take() if worker.connection in ready else worker.wait_longer(seconds)
        if said is not None:
            yield worker, said


def _no_process(error: OSError) -> str:
    return f"cannot start a process: {error.strerror or error}"


def _take_at_most(seconds: float, connection: Connection) -> None:
    """Have a send fail that nothing was taken of for ``seconds`` (0: never); on Windows none does.

    A process that stands still reads nothing, and what does not fit a pipe would wait for it.
    """
    if sys.platform == "win32" or not seconds:
        return
    import socket
    import struct

    most = min(seconds, _LONGEST_SEND)
    with suppress(OSError), socket.fromfd(connection.fileno(), socket.AF_UNIX, 0) as pipe:
        given = struct.pack("@ll", int(most), int(most % 1 * 1_000_000))  # a timeval
        pipe.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, given)


@contextmanager
def _without_a_stream_of_no_file() -> Iterator[None]:
    """Put nothing in the place of an ``sys.stderr`` that says to be the file -1, as Textual's does.

    What starts a process hands on the standard error of this one if there is any, and believes it.
    """
    stream = sys.stderr
    try:
        is_odd = stream is not None and stream.fileno() < 0
    except (OSError, ValueError, AttributeError):
        is_odd = False
    if not is_odd:
        yield
        return
    sys.stderr = None
    try:
        yield
    finally:
        if sys.stderr is None:
            sys.stderr = stream
