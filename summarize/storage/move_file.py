"""Moving a file over another: this module alone knows where that may fail for a moment."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

__all__ = ["move_over"]

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
