"""Describe the system's errors in a few plain words: why a file could not be read."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import Final

__all__ = ["NO_ARTICLES", "kind_reason", "os_reason"]

NO_ARTICLES: Final = "contains no articles"
"""Of a folder that holds none."""

_ERRORS: Final = {
    errno.ENOENT: "no such file or folder",
    errno.ENOTDIR: "no such file or folder",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EISDIR: "is a folder",
    errno.ELOOP: "symbolic links form a loop",
    errno.ENAMETOOLONG: "file name too long",
    errno.EBADF: "is closed",
    errno.ENXIO: "is not a regular file",
}

_KINDS: Final = (
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
    (stat.S_ISDIR, "is a folder"),
)


def os_reason(error: OSError | ValueError, path: str) -> str:
    """Say in a few words why the system would not give ``path``."""
    if not isinstance(error, OSError):
        return "no such file or folder"  # a NUL in the name: no file can be called that
    if error.errno == errno.ENOENT and Path(path).is_symlink():
        return "broken symbolic link"
    text = _ERRORS.get(error.errno or 0)
    return text or (error.strerror or str(error) or "cannot be read").lower()


def kind_reason(mode: int) -> str:
    """Say what a file of this ``st_mode`` is, where it is no regular one."""
    return next((text for test, text in _KINDS if test(mode)), "is not a regular file")
