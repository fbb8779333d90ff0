"""Unpack gzip data, never more of it than a given size."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Final

from summarize.formats.extract import UnpackedTooLargeError
from summarize.text.clean import NotTextError

__all__ = ["MAGIC", "inflate", "unpack"]

MAGIC: Final = b"\x1f\x8b"
_AUTOMATIC: Final = 32 + zlib.MAX_WBITS
"""gzip or zlib, by their own headers."""
_RAW: Final = -zlib.MAX_WBITS
"""Deflate without a header."""
_FIRST: Final = 1 << 10
"""Bytes of a member that are given to zlib first, 1 KiB; then twice as many, and so on. What it
does not want of them is copied, so members of a few bytes must not be given the whole rest."""
_MOST: Final = 1 << 20
"""Bytes that are given to zlib at a time, 1 MiB."""


def unpack(data: bytes, max_size: int) -> bytes:
    """Return the content of gzip ``data``, all members of it.

    Raises :class:`summarize.formats.extract.UnpackedTooLargeError` where it is more than
    ``max_size`` bytes, before it is in memory, and :class:`summarize.text.clean.NotTextError` for
    damaged data.
    """
    content = BytesIO()
    position = 0
    while position < len(data):
        position = _unpack_member(data, position, _AUTOMATIC, max_size, content)
        if not data.startswith(MAGIC, position):  # padding, which gzip ignores too
            break
    return content.getvalue()


def inflate(data: bytes, max_size: int) -> bytes:
    """Return the content of what a server calls ``deflate``: zlib data, or raw as many send it.

    Raises as :func:`unpack` does.
    """
    try:
        return unpack(data, max_size)
    except UnpackedTooLargeError:
        raise
    except NotTextError:
        content = BytesIO()
        try:
            _unpack_member(data, 0, _RAW, max_size, content)
        except UnpackedTooLargeError:
            raise
        except NotTextError:
            raise NotTextError("damaged deflate data") from None
        return content.getvalue()


def _unpack_member(data: bytes, start: int, kind: int, max_size: int, content: BytesIO) -> int:
    """Write the content of the member at ``start`` and return where it ends."""
    member = zlib.decompressobj(kind)
    position, size = start, _FIRST
    while not member.eof:
        if position == len(data):
            raise NotTextError("gzip data that was cut off")
        chunk = data[position : position + size]
        try:
            part = member.decompress(chunk, max_size + 1 - content.tell())
        except zlib.error:
            raise NotTextError("damaged gzip data") from None
        content.write(part)
        if content.tell() > max_size:
            raise UnpackedTooLargeError
        position += len(chunk) - len(member.unused_data)
        size = min(2 * size, _MOST)
    return position
