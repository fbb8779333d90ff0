"""Limits on what this process may use, where the system can set them (Linux; macOS in part).

This module alone knows of ``resource``. Where there is none (Windows) nothing is limited here:
whoever watches over a worker ends it when it does not answer.
"""

from __future__ import annotations

import math
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = [
    "CPU_SIGNAL",
    "can_limit_time",
    "leave_no_core",
    "limit_memory",
    "limit_time",
    "memory_in_use",
    "memory_left",
    "time_used",
]

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

CPU_SIGNAL: Final = 24
"""The signal (SIGXCPU on Linux and macOS) that ends a process whose time is up."""

_STATUS: Final = Path("/proc/self/statm")
_SPACE_FIELD: Final = 0
_DATA_FIELD: Final = 5
"""Where the pages of address space, and of data and stack, stand in ``statm`` (see proc(5))."""
_MOST: Final = float(1 << 60)
"""What is more than this is no limit; the system knows no numbers beyond 2 ** 63."""


def can_limit_time() -> bool:
    """Whether the system ends a process that has used up its time."""
    return resource is not None


def time_used() -> float:
    """Return the seconds of processor time that this process has used."""
    if resource is None:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def limit_time(seconds: float) -> None:
    """Have the system end this process once it has used ``seconds`` in all; infinite: no limit."""
    if resource is None:
        return
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = resource.RLIM_INFINITY if seconds > _MOST else math.ceil(seconds)
    _set(resource.RLIMIT_CPU, soft, hard)


def memory_in_use() -> int:
    """Return the bytes of memory that count against :func:`limit_memory`, 0 where unknown."""
    return _status(_DATA_FIELD)


def memory_left() -> float:
    """Return how many bytes this process may still take for all that others have limited.

    Infinite where nobody has (``ulimit -v``, ``ulimit -Hd``), or where that is not known.
    """
    if resource is None or not sys.platform.startswith("linux"):
        return math.inf
    space, data = (
        resource.getrlimit(resource.RLIMIT_AS)[0],
        resource.getrlimit(resource.RLIMIT_DATA)[1],
    )
    return min(
        math.inf if limit == resource.RLIM_INFINITY else limit - _status(field)
        for limit, field in ((space, _SPACE_FIELD), (data, _DATA_FIELD))
    )


def _status(field: int) -> int:
    """Return the bytes that a field of this process's ``statm`` tells, 0 where it tells nothing."""
    try:
        return int(_STATUS.read_text("ascii").split()[field]) * _page_size()
    except (OSError, ValueError, IndexError):
        return 0


def limit_memory(size: float) -> None:
    """Let this process have no more than ``size`` bytes of data; infinite: no limit.

    More than that is a ``MemoryError``. Does nothing where the system does not tell what is in
    use, for a limit that is below it would end the process at once.
    """
    if resource is None or not sys.platform.startswith("linux"):
        return
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    soft = resource.RLIM_INFINITY if size > _MOST else int(size)
    _set(resource.RLIMIT_DATA, soft, hard)


def leave_no_core() -> None:
    """Have the system keep no image of this process where it is ended: it would hold the text."""
    if resource is not None:
        _set(resource.RLIMIT_CORE, 0, resource.getrlimit(resource.RLIMIT_CORE)[1])


def _set(which: int, soft: int, hard: int) -> None:
    """Set a soft limit, as far as the hard one allows."""
    if hard != resource.RLIM_INFINITY and (soft == resource.RLIM_INFINITY or soft > hard):
        soft = hard
    with suppress(OSError, ValueError):
        resource.setrlimit(which, (soft, hard))


def _page_size() -> int:
    return resource.getpagesize() if resource is not None else 4096
