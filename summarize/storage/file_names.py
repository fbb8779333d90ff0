"""Names of files that are made of words: this module alone makes them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

__all__ = ["is_same_file", "name_of_file", "slug"]

_WORDS: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 60
"""Bytes; the system's limit is 255, and what tells names apart is still to follow."""

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin", "conout"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names of devices on Windows, where a file of that name, with any suffix, cannot be."""


def slug(words: str) -> str:
    """Return a name for a file: letters and digits of any script, with hyphens between.

    The same title gives one name in whichever Unicode form it comes, and no name holds a letter
    in upper case or a character that some system reserves. Whoever uses it appends a hyphen and
    what tells one file from another: so it is none of the devices of Windows (``con``, ``nul``).
    """
    name = ""
    for word in _WORDS.findall(unicodedata.normalize("NFC", words).lower()):
        longer = f"{name}-{word}" if name else word
        if len(longer.encode()) > _LONGEST:
            break
        name = longer
    return name or "article"


def name_of_file(words: str, suffix: str, fallback: str) -> str:
    """Return a whole name for a file that any system takes: ``Tessa Petit`` to ``tessa-petit.md``.

    It is a :func:`slug` with the ``suffix`` (``.md``). Words without a letter or digit give the
    ``fallback``; one word that is too long is cut; ``-1`` follows a device of Windows (``con``).
    """
    if not (found := _WORDS.search(unicodedata.normalize("NFC", words).lower())):
        return fallback + suffix
    first = found[0].encode()[:_LONGEST].decode(errors="ignore")
    stem = slug(words) if len(found[0].encode()) <= _LONGEST else first
    return f"{stem}{'-1' * (stem in _DEVICES)}{suffix}"


def is_same_file(one: Path, other: Path) -> bool:
    """Whether two names are one file, as where the case of a letter or the form of é is nothing."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False
