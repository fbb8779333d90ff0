"""Moving files to other names: this module alone knows how each system does it."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = ["can_move_open_files", "move_over", "move_where_nothing_is"]

_NO_SECOND_NAMES: Final = frozenset(
    {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK}
)
"""What file systems answer on which no file can have two names."""

_WAITS: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between the tries on Windows."""


def move_over(source: Path, target: Path) -> None:
    """Give ``source`` the name ``target``, at once and whatever had that name. Raises ``OSError``.

    Windows refuses for as long as somebody has ``target`` open, a reader or a virus scanner,
    mostly for a moment: there it is tried again for most of a second.
    """
    for wait in _WAITS if sys.platform == "win32" else ():
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    source.replace(target)


def move_where_nothing_is(source: Path, target: Path) -> None:
    """Give ``source`` the name ``target``. Raises ``FileExistsError`` where something has it."""
    if sys.platform == "win32":
        source.rename(target)  # never over another there
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_SECOND_NAMES:
            raise
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))  # takes the name
        try:
            source.replace(target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
    else:
        with suppress(OSError):  # what is left of it is taken away by the next writer
            source.unlink()


def can_move_open_files() -> bool:
    """Whether a file may get another name while it is open."""
    return sys.platform != "win32"
