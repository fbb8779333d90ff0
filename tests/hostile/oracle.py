"""What may never come out, said without asking the program."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from tests.hostile.payloads import BOUNDED

__all__ = ["unsafe", "unsafe_bytes"]

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U00013430-\U0001343f\U000e0000-\U000e00ff]"
)


def unsafe(text: str) -> list[str]:
    """Return what should not be in ``text``: characters by number, and runs of marks."""
    found = [f"U+{ord(match[0]):04X}" for match in _UNSAFE.finditer(text)]
    run = 0
    for character in text if not text.isascii() else "":
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if run > BOUNDED:
            found.append(f"{run} marks")
            run = 0
    return found


def unsafe_bytes(data: bytes) -> list[str]:
    """Return what should not be in the bytes that a program printed into a pipe."""
    return unsafe(data.decode("utf-8"))
