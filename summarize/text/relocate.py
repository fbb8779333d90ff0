"""Finding the words of one text in the next, so that what was said of them goes with them."""

from __future__ import annotations

__all__ = ["find_once"]


def find_once(text: str, words: str) -> int | None:
    """Return where ``words`` stand in ``text``, in characters; None unless they do so once."""
    at = text.find(words) if words else -1
    return at if at >= 0 and text.find(words, at + 1) < 0 else None
