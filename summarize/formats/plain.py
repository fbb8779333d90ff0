"""Plain text in any encoding; nothing is known about it but its words."""

from __future__ import annotations

from summarize.clean import decode
from summarize.formats import Extract

__all__ = ["extract"]


def extract(data: bytes, max_size: int) -> Extract:
    """Decode ``data``; raises :class:`summarize.clean.NotTextError`."""
    return Extract(decode(data))
