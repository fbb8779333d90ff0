"""Writing files so that a kill, a full disk or a second program at any moment loses nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

__all__ = ["LockedError", "create_file", "locked", "replace_file"]

_RETRY: Final = 0.01
"""Seconds between two tries at a lock."""

_FLAGS: Final = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class LockedError(OSError):
    """Another program has held the file for too long."""


def replace_file(path: Path, data: bytes, *, is_shared: bool = False) -> None:
    """Write a file whole and move it into its place: there is the old one or the new, never half.

    Of two writers the later wins; the caller sees to it that they take turns (:func:`locked`), or
    says with ``is_shared`` that they need not. Links are followed, folders made. Raises
    ``OSError``, and leaves nothing behind.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = f".{os.getpid()}-{time.monotonic_ns():x}" if is_shared else ""
    beside = target.with_name(f".{target.name}{own}.tmp")
    with suppress(FileNotFoundError):
        beside.unlink()  # of a writer that was killed
    try:
        _write(beside, data, is_durable=not is_shared)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    if not is_shared:
        _sync_folder(target.parent)


def create_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Raises ``FileExistsError``, or another ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write(path, data, is_durable=True)
    except FileExistsError:
        raise
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _write(path: Path, data: bytes, *, is_durable: bool) -> None:
    with os.fdopen(os.open(path, _FLAGS | os.O_EXCL, 0o666), "wb", buffering=0) as file:
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]
        if is_durable:
            os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def locked(path: Path, patience: float = 5.0) -> Iterator[None]:
    """Hold ``path`` against other programs that ask the same way; a kill lets it go.

    The lock is on a file beside it, ``PATH.lock``. Raises :class:`LockedError` after ``patience``
    seconds, and ``OSError`` where no file can be made.
    """
    beside = Path(f"{os.path.realpath(path)}.lock")
    beside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(beside, _FLAGS, 0o666)
    try:
        until = time.monotonic() + patience
        while not _try_lock(descriptor):
            if time.monotonic() > until:
                raise LockedError("another program is writing it")
            time.sleep(_RETRY)
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
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
