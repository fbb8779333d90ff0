"""Unpack gzip data, never more of it than a given size."""

from __future__ import annotations

import zlib
from typing import Final

from summarize.formats.extract import UnpackedTooLargeError
from summarize.text.clean import NotTextError

__all__ = ["MAGIC", "unpack"]

MAGIC: Final = b"\x1f\x8b"
_AUTOMATIC: Final = 32 + zlib.MAX_WBITS
"""gzip or zlib, by their own headers."""


def unpack(data: bytes, max_size: int) -> bytes:
    """Return the content of gzip ``data``, all members of it.

    Raises :class:`summarize.formats.extract.UnpackedTooLargeError` where it is more than
    ``max_size`` bytes, before it is in memory, and :class:`summarize.text.clean.NotTextError` for
    damaged data.
    """
    parts: list[bytes] = []
    left = max_size + 1
    while data:
        member = zlib.decompressobj(_AUTOMATIC)
        try:
            part = member.decompress(data, left)
        except zlib.error:
            raise NotTextError("damaged gzip data") from None
        parts.append(part)
        left -= len(part)
        if left <= 0:
            raise UnpackedTooLargeError
        if not member.eof:
            raise NotTextError("gzip data that was cut off")
        data = member.unused_data
        if not data.startswith(MAGIC):  # padding, which gzip ignores too
            break
    return b"".join(parts)
