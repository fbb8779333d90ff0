"""Work on many inputs in processes, with the results in the inputs' order as they get ready.

The processes work a little ahead of what has been taken, so that memory stays bounded however
many inputs there are. A process that dies, or that an input keeps longer than its budget allows,
costs that one input: the others go on in a fresh process. When the caller stops, for Ctrl-C or
because nobody reads its output any more, the processes are ended; when the caller is killed, they
end by themselves.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Generic, TypeVar

from summarize.workers.input_budget import Budget, Stop
from summarize.workers.worker_process import NoProcessError, WorkerProcess, fastest_method, hear

__all__ = ["usable_cores", "work_in_order"]

_AHEAD: Final = 4
"""How many inputs a worker may be ahead of what was taken."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def usable_cores() -> int:
    """Return how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def work_in_order(
    work: Callable[[_In], _Out],
    inputs: Iterable[_In],
    stopped: Callable[[_In, Stop], _Out],
    *,
    jobs: int = 1,
    budget: Budget | None = None,
) -> Iterator[_Out]:
    """Yield ``work(input)`` for each of ``inputs``, in their order, made in ``jobs`` processes.

    ``stopped`` gives the result of an input that was stopped. ``work``, inputs and results must
    be picklable. What ``work`` raises is raised here. Fewer processes do where no more can be
    started; :class:`NoProcessError` is raised where there is none.
    """
    team = _Team(work, stopped, max(jobs, 1), budget or Budget())
    waiting = iter(inputs)
    is_more = True
    try:
        while True:
            while team.is_ready:  # before the next input is asked for, which may be long in coming
                yield team.next_result()
            if is_more and team.has_room:
                try:
                    team.give(next(waiting))
                except StopIteration:
                    is_more = False
            elif team.is_idle:
                return
            else:
                team.wait()
    finally:
        team.end()


class _Team(Generic[_In, _Out]):
    """The processes, what each has in hand, and the results that are not yet taken."""

    def __init__(
        self,
        work: Callable[[_In], _Out],
        stopped: Callable[[_In, Stop], _Out],
        size: int,
        budget: Budget,
    ) -> None:
        self._work = work
        self._stopped = stopped
        self._size = size
        self._budget = budget
        self._idle: list[WorkerProcess[_In, _Out]] = []
        self._busy: dict[WorkerProcess[_In, _Out], tuple[int, _In]] = {}
        self._results: dict[int, _Out] = {}
        self._given = 0
        self._taken = 0

    @property
    def has_room(self) -> bool:
        """Whether another input can be given."""
        return len(self._busy) < self._size and self._given - self._taken <= _AHEAD * self._size

    @property
    def is_idle(self) -> bool:
        """Whether nothing is in hand and nothing is left to take."""
        return self._given == self._taken

    @property
    def is_ready(self) -> bool:
        """Whether the next result is there."""
        return self._taken in self._results

    def next_result(self) -> _Out:
        """Take the next result."""
        result = self._results.pop(self._taken)
        self._taken += 1
        return result

    def give(self, item: _In) -> None:
        """Hand out an input, to a new process where all are busy or dead."""
        worker = self._worker()
        while not worker.give(item):
            worker.end()
            worker = self._worker()
        self._busy[worker] = (self._given, item)
        self._given += 1

    def _worker(self) -> WorkerProcess[_In, _Out]:
        """Return a process that has nothing to do: a new one, or one that gets ready."""
        while not self._idle:
            try:
                return WorkerProcess(self._work, self._budget, fastest_method())
            except NoProcessError:
                if not self._busy:
                    raise
                self._size = len(self._busy)
                self.wait()
        return self._idle.pop()

    def wait(self) -> None:
        """Wait until a process has something to say, and take it."""
        for worker, said in hear([*self._busy]):
            number, item = self._busy.pop(worker)
            if isinstance(said, Stop):
                self._results[number] = self._stopped(item, said)
            else:
                self._results[number] = said[0]
                self._idle.append(worker)

    def end(self) -> None:
        """End all processes."""
        for worker in (*self._idle, *self._busy):
            worker.end()
