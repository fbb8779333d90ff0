"""Other programs: where they are, and what may be handed to them."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

__all__ = ["find_program", "is_safe_argument"]

_BATCH: Final = (".bat", ".cmd")
"""Suffixes of programs that Windows runs by its shell, whoever starts them and however."""

_SPECIAL: Final = re.compile(r"[%!&|<>^\"\r\n]")
"""Characters that the shell of Windows may take for its own, some even within quotation marks."""


def find_program(name: str) -> str | None:
    """Return the path of a program by its name, or None.

    Only the folders of ``PATH`` are looked through. Windows by itself looks in the folder that one
    is in first, and that may be a folder of articles from who knows where.
    """
    import os
    import shutil

    if Path(name).name != name:
        return shutil.which(name)
    for folder in map(Path, os.environ.get("PATH", os.defpath).split(os.pathsep)):
        if folder.is_absolute() and (found := shutil.which(str(folder / name))):
            return found
    return None


def is_safe_argument(program: str, argument: str, platform: str = sys.platform) -> bool:
    """Whether ``program`` gets ``argument`` as it is: not where a shell of Windows reads it."""
    is_batch = platform == "win32" and Path(program).suffix.lower() in _BATCH
    return not (is_batch and _SPECIAL.search(argument))
