"""Plain text in any encoding; nothing is known about it but its words."""

from __future__ import annotations

from summarize.formats.extract import Extract
from summarize.text.clean import decode

__all__ = ["extract"]


def extract(data: bytes, max_size: int) -> Extract:
    """Decode ``data``; raises :class:`summarize.text.clean.NotTextError`."""
    return Extract(decode(data))
