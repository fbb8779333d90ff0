"""One process that works on inputs, one at a time, each within a budget.

The parent holds a :class:`WorkerProcess`: it gives an input, waits for the connection, and takes
what has come: a step that began, a result, or that the process is no more. In the child,
:func:`_serve` works until its parent has no more for it.
"""

from __future__ import annotations

import gc
import math
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from summarize.workers.current_step import report_steps_to
from summarize.workers.input_budget import Budget, Step, Stop, StopCause
from summarize.workers.resource_limits import (
    CPU_SIGNAL,
    can_limit_time,
    leave_no_core,
    limit_memory,
    limit_time,
    memory_in_use,
    time_used,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

__all__ = ["WorkerProcess", "fastest_method", "hear"]

_TICK: Final = 1.0
"""Seconds after which it is looked whether a process has been silent for too long."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class _Message(Enum):
    STEP = "step"
    DONE = "done"
    RAISED = "raised"
    SHORT_OF_MEMORY = "short of memory"


def fastest_method() -> str | None:
    """Return how a process of one thread is best multiplied; None: the platform's own way.

    A fork starts at once, with all that is imported, but must not be made where threads run.
    """
    return "fork" if sys.platform == "linux" else None


class WorkerProcess(Generic[_In, _Out]):
    """A process that does ``work`` on what it is given; the parent's side of it.

    ``work``, inputs and results must be picklable where the process is not made by a fork.
    ``prepare`` is done before the first input comes, and costs it nothing.
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
        self.connection, theirs = context.Pipe()
        self._budget = budget
        self._step: Step = Step.READING
        self._length = 0
        self._waited = 0.0
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_serve,
            args=(theirs, work, budget, prepare),
            name="pullquote-worker",
            daemon=True,
        )
        with _without_a_stream_of_no_file():
            self._process.start()
        theirs.close()

    def give(self, item: _In) -> bool:
        """Have it work on ``item``; False where it died while it had nothing to do."""
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
        if kind is _Message.STEP:
            self._step, length = value
            self._length = max(self._length, length)
            self._waited = 0.0
            return None
        if kind is _Message.SHORT_OF_MEMORY:
            self.end()
            return Stop(StopCause.MEMORY, self._step, self._budget.memory_for(self._length))
        if kind is _Message.RAISED:
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
    workers: Collection[WorkerProcess[_In, _Out]],
) -> Iterator[tuple[WorkerProcess[_In, _Out], tuple[_Out] | Stop]]:
    """Wait until processes have something to say; yield the results and the stops among it.

    Yields nothing where a step began, or where a second went by. Raises what the work raised.
    """
    from multiprocessing.connection import wait

    began = time.monotonic()
    ready = wait([worker.connection for worker in workers], _TICK)
    seconds = min(time.monotonic() - began, 2 * _TICK)  # the machine may have slept
    for worker in workers:
        said = worker.take() if worker.connection in ready else worker.wait_longer(seconds)
        if said is not None:
            yield worker, said


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


# --- in the child -------------------------------------------------------------------------------


def _serve(
    connection: Connection,
    work: Callable[[Any], Any],
    budget: Budget,
    prepare: Callable[[], object] | None,
) -> None:
    """Work on what comes through ``connection`` until nobody is there to send any more."""
    _settle()
    if prepare is not None:
        with suppress(Exception):  # what is wrong will be told of the first input
            prepare()
    allowance = _Allowance(budget)

    def step_begins(step: Step, length: int) -> None:
        allowance.renew(length)
        connection.send((_Message.STEP, (step, length)))

    report_steps_to(step_begins)
    while True:
        allowance.lift()
        try:
            item = connection.recv()
        except (EOFError, OSError):
            return
        allowance.start()
        try:
            connection.send(_answer(work, item))
        except OSError:  # the parent has gone
            return
        except MemoryError:
            allowance.lift()
            connection.send((_Message.SHORT_OF_MEMORY, None))
            return


def _answer(work: Callable[[Any], Any], item: Any) -> tuple[_Message, Any]:
    try:
        return _Message.DONE, work(item)
    except MemoryError:
        raise
    except Exception as error:
        return _Message.RAISED, _picklable(error)


def _picklable(error: Exception) -> Exception:
    """Return ``error``, or what can be said of it where it cannot be passed on."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


class _Allowance:
    """What the input at hand may still use of this process's time and memory."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._time = 0.0
        self._memory = 0
        self._length = 0

    def start(self) -> None:
        """Begin with an input of which nothing is known yet."""
        self._time, self._memory, self._length = time_used(), memory_in_use(), 0
        self._set()

    def renew(self, length: int) -> None:
        """Give the next step its time, and more of both where the input proves longer."""
        self._time = time_used()
        self._length = max(self._length, length)
        self._set()

    def lift(self) -> None:
        """Take the limits away: between inputs, and for the last words."""
        limit_time(math.inf)
        limit_memory(math.inf)

    def _set(self) -> None:
        seconds = self._budget.time_for(self._length)
        limit_time(self._time + seconds if seconds else math.inf)
        size = self._budget.memory_for(self._length)
        limit_memory(self._memory + size if size and self._memory else math.inf)


def _settle() -> None:
    """Leave Ctrl-C to the parent, end when it is gone, and keep away from the terminal."""
    import threading
    from multiprocessing import connection, parent_process

    gc.enable()  # whoever was forked may have done without, for as long as it started
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _leave_the_terminal()
    leave_no_core()
    parent = parent_process()
    if parent is None:
        return

    def follow() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _leave_the_terminal() -> None:
    """Have whatever a library prints go nowhere; with ``PULLQUOTE_DEBUG`` errors are shown."""
    shows_errors = bool(os.environ.get("PULLQUOTE_DEBUG"))
    with suppress(OSError):
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1) if shows_errors else (0, 1, 2):
            os.dup2(nothing, stream)
        sys.stdout = os.fdopen(os.dup(nothing), "w", encoding="utf-8")
        if not shows_errors:
            sys.stderr = sys.stdout
        if nothing > 2:
            os.close(nothing)
