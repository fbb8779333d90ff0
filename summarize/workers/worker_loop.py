"""What a worker process does: it works on one input after another, within what each may take.

The parent's side of it is :mod:`summarize.workers.worker_process`.
"""

from __future__ import annotations

import gc
import math
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, Any

from summarize.workers.current_step import report_steps_to
from summarize.workers.input_budget import Budget, Step
from summarize.workers.resource_limits import (
    leave_no_core,
    limit_memory,
    limit_time,
    memory_in_use,
    memory_left,
    time_used,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["Message", "serve"]


class Message(Enum):
    """What a process says, first of two values; the second goes with it."""

    STEP = "step"
    DONE = "done"
    RAISED = "raised"
    SHORT_OF_MEMORY = "short of memory"
    """With it comes whether that is the system's limit, not ours."""


def serve(
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
        connection.send((Message.STEP, (step, length)))

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
            connection.send((Message.SHORT_OF_MEMORY, allowance.is_cut_short))
            return


def _answer(work: Callable[[Any], Any], item: Any) -> tuple[Message, Any]:
    try:
        return Message.DONE, work(item)
    except MemoryError:
        raise
    except Exception as error:
        return Message.RAISED, _picklable(error)


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
        self._left = math.inf

    @property
    def is_cut_short(self) -> bool:
        """Whether the system gave this input less memory than it was allowed."""
        return self._left < (self._budget.memory_for(self._length) or math.inf)

    def start(self) -> None:
        """Begin with an input of which nothing is known yet."""
        self._time, self._memory, self._length = time_used(), memory_in_use(), 0
        self._left = memory_left()
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
