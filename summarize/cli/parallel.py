"""Work on many inputs at once, with the results in the inputs' order as they get ready.

With one job everything happens in this process. With more, a pool of processes works a little
ahead of what has been taken, so that memory stays bounded however many inputs there are. When
the caller stops, for Ctrl-C or because nobody reads its output any more, the workers are ended;
when the caller is killed, they end by themselves.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["in_order", "usable_cores"]

_AHEAD: Final = 4
"""How many inputs a worker may be ahead of what was taken."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def usable_cores() -> int:
    """Return how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def in_order(work: Callable[[_In], _Out], inputs: Iterable[_In], jobs: int = 1) -> Iterator[_Out]:
    """Yield ``work(input)`` for each of ``inputs``, in their order.

    ``jobs`` is the number of processes; ``work``, inputs and results must then be picklable.
    What ``work`` raises is raised here.
    """
    if jobs <= 1:
        yield from map(work, inputs)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A fork of this one-threaded process starts at once, with all that is imported; elsewhere
    # the platform's own way.
    method = "fork" if sys.platform == "linux" else None
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context(method), initializer=_start_worker
    )
    waiting: deque[Future[_Out]] = deque()
    finished = False
    try:
        for item in inputs:
            waiting.append(pool.submit(work, item))
            while waiting and (len(waiting) > _AHEAD * jobs or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
        finished = True
    finally:
        if not finished:
            for process in multiprocessing.active_children():
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end when it is gone."""
    import signal
    import threading
    from multiprocessing import connection, parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is None:
        return

    def follow() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
