"""Files and folders of ours are the user's alone, whatever the umask says and whatever came first.

What is made here is made so (0600, 0700), the missing folders above it included. What an older
version left open to others is closed once, when something in the same folder is used. Only folders
of our own name are closed, never one that is a link, nor what another user owns; a system that has
no such permissions, or refuses, changes nothing.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from summarize.storage.os_errors import kind_reason
from summarize.storage.paths import cache_folder, config_file, data_folder, state_file

__all__ = ["WITHOUT_WAITING", "close_to_others", "make_file", "make_folder", "open_private"]

_FILE: Final = 0o600
_FOLDER: Final = 0o700
_OTHERS: Final = 0o077

WITHOUT_WAITING: Final = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
)
"""Flags for opening a file of ours: no link, and nothing that would wait."""

_closed: set[Path] = set()
"""Folders of ours that were looked at since the program began."""


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing. Raises ``OSError``."""
    close_to_others(folder)
    missing: list[Path] = []
    here = folder
    while not here.exists() and here != here.parent:
        missing.append(here)
        here = here.parent
    for each in reversed(missing):
        try:
            each.mkdir(mode=_FOLDER)
        except FileExistsError:
            if not each.is_dir():
                raise
        else:
            with suppress(OSError):  # a umask may have taken from the user's own permissions
                each.chmod(_FOLDER)
    if not folder.is_dir():
        raise NotADirectoryError(None, "a folder that is needed is a file")


def open_private(path: Path, flags: int) -> int:
    """Open a file for writing and make it if it is not there; return the descriptor.

    Raises ``OSError``, for what is no regular file too: a named pipe would hold up the program.
    """
    binary = getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | binary | WITHOUT_WAITING | flags, _FILE)
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(None, kind_reason(mode))
        _restrict(descriptor, _FILE)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def make_file(path: Path) -> None:
    """Make an empty file if there is none, and close one that is there. Raises ``OSError``."""
    make_folder(path.parent)
    try:
        os.close(open_private(path, os.O_EXCL))
    except FileExistsError:
        # Not opened: closing it again would take away the locks that this process has on it.
        with suppress(OSError):
            status = path.stat()
            if _is_open(status) and stat.S_ISREG(status.st_mode):
                path.chmod(_FILE)


def close_to_others(path: Path) -> None:
    """Close the folder of ours that ``path`` is in, with all it holds, if an older version did not.

    Does nothing for a path that is not in one. The user's settings file, which we never write, is
    left as it is.
    """
    for folder in (data_folder(), state_file().parent, cache_folder().parent):
        if folder.is_absolute() and folder not in _closed and path.is_relative_to(folder):
            _closed.add(folder)
            with suppress(OSError):
                if _is_open(folder.lstat()):
                    for each in _all_below(folder):
                        _close(each)
                    _close(folder)  # the last: if this is broken off, it is done again


def _is_open(status: os.stat_result) -> bool:
    """Whether a file or folder is the user's own and others may use it."""
    if not hasattr(os, "geteuid") or status.st_uid != os.geteuid():
        return False
    return bool(status.st_mode & _OTHERS) and not stat.S_ISLNK(status.st_mode)


def _all_below(folder: Path) -> Iterator[Path]:
    """Yield the open files and folders in a folder, links not followed, and not the settings."""
    settings = config_file()
    folders = [folder]
    while folders:
        with suppress(OSError):
            for entry in folders.pop().iterdir():
                with suppress(OSError):
                    status = entry.lstat()
                    if stat.S_ISDIR(status.st_mode):
                        folders.append(entry)
                    elif not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
                        continue  # another name of the file may be anywhere
                    if _is_open(status) and entry != settings:
                        yield entry


def _close(path: Path) -> None:
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | WITHOUT_WAITING)
        try:
            _restrict(descriptor, os.fstat(descriptor).st_mode & ~_OTHERS)
        finally:
            os.close(descriptor)


def _restrict(descriptor: int, mode: int) -> None:
    """Set a mode where there are modes, and where it may be set."""
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            if stat.S_IMODE(os.fstat(descriptor).st_mode) != stat.S_IMODE(mode):
                os.fchmod(descriptor, stat.S_IMODE(mode))
