"""Which panes stand side by side, and how wide each is: pure functions of the screen's size."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

__all__ = ["LEAST", "PANES", "Shape", "columns", "shape_of"]

PANES: Final = ("articles", "summary", "text")
"""The panes from left to right."""

LEAST: Final = 16
"""Cells that no pane is narrower than while it stands beside another."""

_NOTHING: Final[Mapping[str, int]] = {}
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


def columns(
    width: int,
    active: str,
    alone: bool = False,
    folded: bool = False,
    wanted: Mapping[str, int] = _NOTHING,
) -> dict[str, int]:
    """Return the panes to show and their widths in cells, from left to right.

    ``active`` is the pane that has the keys, ``alone`` whether it wants the screen to itself. The
    list folds away between 80 and 119 cells unless it is active; below, only the active pane is
    shown. ``folded`` keeps the list away on wide screens too. ``wanted`` are widths a person gave
    the articles and the summary, as far as they leave ``LEAST`` cells to every pane.
    """
    shape = shape_of(width)
    if alone or shape is Shape.NARROW:
        return {active: width}
    if shape is Shape.MIDDLE:
        beside = "articles" if active == "articles" else "summary"
        side = wanted.get(beside) or _between(30, width * 38 // 100, 42)
        side = _between(LEAST, side, width - LEAST)
        return {beside: side, "text": width - side}
    summary = wanted.get("summary") or _between(34, width * 28 // 100, 52)
    if folded:
        summary = _between(LEAST, summary, width - LEAST)
        return {"summary": summary, "text": width - summary}
    articles = wanted.get("articles") or _between(26, width * 22 // 100, 40)
    articles = _between(LEAST, articles, width - 2 * LEAST)
    summary = _between(LEAST, summary, width - articles - LEAST)
    return {"articles": articles, "summary": summary, "text": width - articles - summary}


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))
