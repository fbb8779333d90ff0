"""Writing files so that a kill, a full disk or a second program at any moment loses nothing.

What is written goes into a file of its own beside the target first, ``.NAME.PID-TIME.tmp``, which
its writer holds. One that nobody holds is of a writer that was killed: the next writer of the same
file takes it away.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from summarize.storage.file_lock import hold, remove_unless_held
from summarize.storage.move_file import can_move_open_files, move_over, move_where_nothing_is
from summarize.storage.os_errors import kind_reason
from summarize.storage.private_files import make_folder, open_private

__all__ = ["TEMPORARY", "create_file", "replace_file"]

TEMPORARY: Final = ".tmp"
"""How the names of files end that are still being written."""

_LONGEST_NAME: Final = 50
"""Characters of a target's name in the names of the files beside it: those have a limit too."""


def replace_file(
    path: Path, data: bytes, *, is_shared: bool = False, is_private: bool = True
) -> None:
    """Write a file whole and move it into its place: there is the old one or the new, never half.

    Of two writers the later wins; the caller sees to it that they take turns
    (:func:`summarize.storage.file_lock.locked`) where one builds on what the other wrote. Links
    are followed, folders made. With ``is_shared``, for many small files that can be made again,
    nothing waits for the disk, and what killed writers left is for the caller to take away. With
    ``is_private`` the file and its folders are the user's alone; else the file has the permissions
    of the one it replaces, or what the umask leaves. Raises ``OSError``, and leaves nothing behind.
    """
    target = Path(os.path.realpath(path))
    mode = None
    if is_private:
        make_folder(path.parent)
        make_folder(target.parent)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode_to_keep(target)
    if not is_shared:
        _clear_up(target)
    opener = open_private if is_private else _open_as_any
    with _written_beside(target, data, opener, mode, is_durable=not is_shared) as beside:
        move_over(beside, target)
    if not is_shared:
        _sync_folder(target.parent)


def create_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, as any program does: the umask says who may read it.

    It is there whole or not at all. Raises ``FileExistsError``, or another ``OSError``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_up(path)
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _written_beside(path, data, _open_as_any, None, is_durable=True) as beside:
        move_where_nothing_is(beside, path)
    _sync_folder(path.parent)


def _mode_to_keep(target: Path) -> int | None:
    """Return the permissions of the file that is to be replaced; what is no file is not."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(None, kind_reason(mode))
    return stat.S_IMODE(mode)


def _open_as_any(path: Path, flags: int) -> int:
    flags |= os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags, 0o666)


@contextmanager
def _written_beside(
    target: Path,
    data: bytes,
    opener: Callable[[Path, int], int],
    mode: int | None,
    *,
    is_durable: bool,
) -> Iterator[Path]:
    """Write ``data`` into a file beside ``target``; take it away unless it is moved by then."""
    beside, descriptor = _open_beside(target, opener)
    is_open = True
    try:
        if mode is not None and hasattr(os, "fchmod"):
            with suppress(OSError):
                os.fchmod(descriptor, mode)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        if is_durable:
            os.fsync(descriptor)
        if not can_move_open_files():
            os.close(descriptor)
            is_open = False
        yield beside
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    finally:
        if is_open:
            os.close(descriptor)


def _open_beside(target: Path, opener: Callable[[Path, int], int]) -> tuple[Path, int]:
    """Make a file beside ``target`` that is ours alone, and hold it."""
    while True:
        name = f".{target.name[:_LONGEST_NAME]}.{os.getpid()}-{time.monotonic_ns():x}{TEMPORARY}"
        beside = target.with_name(name)
        descriptor = opener(beside, os.O_EXCL)
        if hold(descriptor):
            return beside, descriptor
        os.close(descriptor)  # another program took it for abandoned before it was held


def _clear_up(target: Path) -> None:
    """Take away what writers of ``target`` left that were killed."""
    name = re.escape(target.name[:_LONGEST_NAME])
    left = re.compile(rf"\.{name}\.[0-9]+-[0-9a-f]+{re.escape(TEMPORARY)}")
    with suppress(OSError), os.scandir(target.parent) as entries:
        for found in [entry.name for entry in entries if left.fullmatch(entry.name)]:
            remove_unless_held(target.with_name(found))


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
