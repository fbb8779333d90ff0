"""Locks between programs: this module alone knows how each system has them."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from summarize.storage.private_files import WITHOUT_WAITING, make_folder, open_private

__all__ = ["LockedError", "hold", "locked", "remove_unless_held", "try_lock", "unlock"]

_RETRY: Final = 0.01
"""Seconds between two tries at a lock."""


class LockedError(OSError):
    """Another program has held the file for too long."""


@contextmanager
def locked(path: Path, patience: float = 5.0) -> Iterator[None]:
    """Hold ``path`` against other programs that ask the same way; a kill lets it go.

    The lock is on a file beside it, ``PATH.lock``. Raises :class:`LockedError` after ``patience``
    seconds, and ``OSError`` where no file can be made.
    """
    beside = Path(f"{os.path.realpath(path)}.lock")
    make_folder(path.parent)
    make_folder(beside.parent)
    descriptor = open_private(beside, 0)
    try:
        until = time.monotonic() + patience
        while not try_lock(descriptor):
            if time.monotonic() > until:
                raise LockedError(errno.EAGAIN, "another program is writing it")
            time.sleep(_RETRY)
        try:
            yield
        finally:
            unlock(descriptor)
    finally:
        os.close(descriptor)


def try_lock(descriptor: int) -> bool:
    """Lock an open file against all others that ask so; False where another holds it.

    Raises ``OSError`` on a file system that knows no locks.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def unlock(descriptor: int) -> None:
    """Let an open file go.

    To close it is not enough where a forked process holds it open too, and Windows takes its time
    over a lock that is left to it.
    """
    with suppress(OSError):
        try:
            import fcntl
        except ImportError:  # Windows
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]
        else:
            fcntl.flock(descriptor, fcntl.LOCK_UN)


# --- files that are being written ---------------------------------------------------------------


def hold(descriptor: int) -> bool:
    """Hold a new file for as long as it is open, against :func:`remove_unless_held`.

    False where that was about to remove it. Windows removes no open file; where there are no locks
    nothing is removed either.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return os.fstat(descriptor).st_nlink > 0


def remove_unless_held(path: Path) -> None:
    """Remove a file that its writer does not hold any more."""
    with suppress(OSError):
        try:
            import fcntl
        except ImportError:
            path.unlink()
            return
        descriptor = os.open(path, os.O_WRONLY | WITHOUT_WAITING)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        finally:
            os.close(descriptor)
