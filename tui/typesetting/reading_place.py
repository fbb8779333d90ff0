"""How far one is through a text that is set as lines: what is read, and which share of it."""

from __future__ import annotations

from typing import Final

from tui.typesetting.page import Page

__all__ = ["is_whole", "reading_place", "share_above"]

_ALMOST: Final = 0.989
"""How far one is through a text at most before its last line is in view."""


def reading_place(page: Page, top: int, height: int, beginning: int = 0) -> tuple[int, float]:
    """Return the offset that is read, and how far through the story that is (0 to 1).

    Line ``top`` is the first of ``height`` lines in view; the story begins at offset ``beginning``.
    The line that is read goes down the pane on the way through the text, so that it reaches the
    first line and the last. How far that is depends on the first line in view alone, not on the
    height of the pane, until the last line is in view: then it is 1, and only then.
    """
    if not len(page):
        return 0, 0.0
    last = len(page) - 1
    shown = max(1, min(height, len(page)))
    farthest = len(page) + 1 - shown
    way = min(1.0, top / farthest) if height <= len(page) else 0.0
    line = max(0, min(round(top + way * (shown - 1)), last))
    if top + shown > last:
        return page.starts[line], 1.0
    above = page.starts[top] if top > 0 else 0
    return page.starts[line], share_above(above, beginning, len(page.text))


def share_above(offset: int, beginning: int, end: int) -> float:
    """Return how much of the story stands above ``offset``, less than 1: its end has that alone.

    ``share_above(60, 20, 100)`` is 0.5.
    """
    return max(0.0, min((offset - beginning) / max(1, end - beginning), _ALMOST))


def is_whole(page: Page, height: int, beginning: int = 0) -> bool:
    """Return whether the story fits ``height`` lines: its end is seen from its beginning."""
    first = page.line_at(beginning) if beginning else 0
    return len(page) - first <= height
