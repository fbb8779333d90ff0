"""Which panes stand side by side, and how wide each is: pure functions of the screen's size."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Final

from summarize.frozen import frozen

__all__ = [
    "LEAST",
    "PANES",
    "WHOLE",
    "LibraryShape",
    "Pane",
    "Shape",
    "cells_of",
    "columns",
    "library_shape",
    "shape_of",
    "share_of",
]


class Pane(StrEnum):
    """A pane of the main screen: what stands in one column."""

    ARTICLES = "articles"
    SUMMARY = "summary"
    TEXT = "text"


PANES: Final = tuple(Pane)
"""The panes from left to right."""

LEAST: Final = 16
"""Cells that no pane is narrower than while it stands beside another."""

WHOLE: Final = 100_000
"""The width of the screen, of which a pane has a share: so fine that no width of a terminal is lost
on the way from cells to a share and back."""

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


def share_of(cells: int, width: int) -> int:
    """Return the share that ``cells`` have of a screen of ``width`` cells."""
    return round(WHOLE * cells / max(1, width))


def cells_of(share: int, width: int) -> int:
    """Return how many cells a share of a screen of ``width`` cells is."""
    return round(share * width / WHOLE)


def columns(
    width: int,
    active: str,
    alone: bool = False,
    folded: bool = False,
    shares: Mapping[str, int] = _NOTHING,
    list_width: int = 0,
) -> dict[str, int]:
    """Return the panes to show and their widths in cells, from left to right.

    ``active`` is the pane that has the keys, ``alone`` whether it wants the screen to itself. The
    list folds away between 80 and 119 cells unless it is active; below, only the active pane is
    shown. ``folded`` keeps the list away on wide screens too. ``shares`` are what a person gave
    the articles and the summary of the screen, out of ``WHOLE``, ``list_width`` the cells of the
    articles where they have no share; all as far as they leave ``LEAST`` cells to every pane.
    """
    wanted = {pane: cells_of(share, width) for pane, share in shares.items()}
    if list_width:
        wanted.setdefault("articles", list_width)
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


@frozen
class LibraryShape:
    """What of a library screen is shown.

    ``detail`` are the lines of the detail below the list: 0 where there is none, or where it
    stands ``beside``. ``instead`` says that it has the place of the list. ``switches`` is how many
    lines the switches may take, ``dense`` whether rows stand without blank lines between them.
    """

    beside: bool
    detail: int
    instead: bool
    has_filter: bool
    switches: int
    titled: bool
    has_progress: bool
    has_keys: bool
    dense: bool

    @property
    def has_detail(self) -> bool:
        """Whether the detail is shown at all."""
        return self.beside or self.instead or self.detail > 0


_BESIDE: Final = 110
"""Cells from which the detail stands beside the list."""


def library_shape(width: int, height: int, wants_detail: bool | None = None) -> LibraryShape:
    """Return what a library screen of that size shows: the list goes before all else.

    The detail goes first, then progress, switches and title, at last the filter and the keys.
    ``wants_detail`` is what a person asked for, None for what there is room for: where a detail
    that is wanted does not fit with the list, it stands in its place.
    """
    roomy = height >= (24 if width >= _MIDDLE else 30)
    beside = width >= _BESIDE and height >= 12
    shown = (beside or roomy) if wants_detail is None else wants_detail
    return LibraryShape(
        beside=beside and shown,
        detail=9 if shown and roomy and not beside else 0,
        instead=shown and not roomy and not beside,
        has_filter=height >= 6,
        switches=2 if height >= 16 else 1 if height >= 8 else 0,
        titled=height >= 8,
        has_progress=height >= 12,
        has_keys=height > 3,
        dense=height < 12,
    )
