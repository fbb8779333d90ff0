"""Writing files so that a kill, a full disk or a second program at any moment loses nothing."""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from summarize.storage.move_file import move_over
from summarize.storage.os_errors import kind_reason
from summarize.storage.private_files import make_folder, open_private

__all__ = ["create_file", "replace_file"]


def replace_file(
    path: Path, data: bytes, *, is_shared: bool = False, is_private: bool = True
) -> None:
    """Write a file whole and move it into its place: there is the old one or the new, never half.

    Of two writers the later wins; the caller sees to it that they take turns
    (:func:`summarize.storage.file_lock.locked`), or says with ``is_shared`` that they need not.
    Links are followed, folders made. With ``is_private`` the file and its folders are the user's
    alone; else the file has the permissions of the one it replaces, or what the umask leaves.
    Raises ``OSError``, and leaves nothing behind.
    """
    target = Path(os.path.realpath(path))
    mode = None
    if is_private:
        make_folder(path.parent)
        make_folder(target.parent)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode_to_keep(target)
    own = f".{os.getpid()}-{time.monotonic_ns():x}" if is_shared else ""
    beside = target.with_name(f".{target.name}{own}.tmp")
    with suppress(FileNotFoundError):
        beside.unlink()  # of a writer that was killed
    try:
        _write(beside, data, is_durable=not is_shared, is_private=is_private, mode=mode)
        move_over(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    if not is_shared:
        _sync_folder(target.parent)


def _mode_to_keep(target: Path) -> int | None:
    """Return the permissions of the file that is to be replaced; what is no file is not."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(None, kind_reason(mode))
    return stat.S_IMODE(mode)


def create_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, as any program does: the umask says who may read it.

    Raises ``FileExistsError``, or another ``OSError``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write(path, data, is_durable=True, is_private=False)
    except FileExistsError:
        raise
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _write(
    path: Path, data: bytes, *, is_durable: bool, is_private: bool, mode: int | None = None
) -> None:
    if is_private:
        descriptor = open_private(path, os.O_EXCL)
    else:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(path, flags, 0o666)
    with os.fdopen(descriptor, "wb", buffering=0) as file:
        if mode is not None and hasattr(os, "fchmod"):
            with suppress(OSError):
                os.fchmod(descriptor, mode)
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
