"""Which panes stand side by side, and how wide each is: pure functions of the screen's size."""

from __future__ import annotations

from enum import Enum
from typing import Final

__all__ = ["PANES", "Shape", "columns", "shape_of"]

PANES: Final = ("articles", "summary", "text")
"""The panes from left to right."""

_WIDE: Final = 120
_MIDDLE: Final = 80


class Shape(Enum):
    """The three layouts."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def shape_of(width: int) -> Shape:
    """Return the layout for a screen of ``width`` cells."""
    return Shape.WIDE if width >= _WIDE else Shape.MIDDLE if width >= _MIDDLE else Shape.NARROW


def columns(width: int, active: str, alone: bool = False) -> dict[str, int]:
    """Return the panes to show and their widths in cells, from left to right.

    ``active`` is the pane that has the keys, ``alone`` whether it wants the screen to itself. The
    list folds away between 80 and 119 cells unless it is active; below, only the active pane is
    shown.
    """
    shape = shape_of(width)
    if alone or shape is Shape.NARROW:
        return {active: width}
    if shape is Shape.MIDDLE:
        beside = "articles" if active == "articles" else "summary"
        side = _between(30, width * 38 // 100, 42)
        return {beside: side, "text": width - side}
    articles = _between(26, width * 22 // 100, 40)
    summary = _between(34, width * 28 // 100, 52)
    return {"articles": articles, "summary": summary, "text": width - articles - summary}


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))
