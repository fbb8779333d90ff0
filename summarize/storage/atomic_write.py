"""Writing files so that a kill, a full disk or a second program at any moment loses nothing."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from summarize.storage.move_file import move_over

__all__ = ["create_file", "replace_file"]

_FLAGS: Final = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def replace_file(path: Path, data: bytes, *, is_shared: bool = False) -> None:
    """Write a file whole and move it into its place: there is the old one or the new, never half.

    Of two writers the later wins; the caller sees to it that they take turns
    (:func:`summarize.storage.file_lock.locked`), or says with ``is_shared`` that they need not.
    Links are followed, folders made. Raises ``OSError``, and leaves nothing behind.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = f".{os.getpid()}-{time.monotonic_ns():x}" if is_shared else ""
    beside = target.with_name(f".{target.name}{own}.tmp")
    with suppress(FileNotFoundError):
        beside.unlink()  # of a writer that was killed
    try:
        _write(beside, data, is_durable=not is_shared)
        move_over(beside, target)
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
