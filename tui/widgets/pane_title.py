"""The title in the border of a pane or a box, cut between its parts or words for want of room."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from tui.typesetting.joined_parts import shorten_parts

__all__ = ["PaneTitle"]

_MOST: Final = 1_000
"""Cells that no screen is wider than."""


class PaneTitle(Content):
    """A title of one or more parts, with dots between them; the last give way first.

    In a pane it has ``around`` it a blank on either side, which a box has by itself. The border is
    drawn at whatever width the pane has then, and asks the title to be no wider.
    """

    __slots__ = ("_around", "_parts")

    def __init__(self, *parts: str, around: str = " ") -> None:
        self._around = around
        self._parts = tuple(part for part in parts if part)
        super().__init__(f"{around}{shorten_parts(self._parts, _MOST)}{around}")

    def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> Content:
        """Return the title in ``max_width`` cells: whole parts, or words of the first."""
        if self.cell_length <= max_width:
            return super().truncate(max_width, ellipsis=ellipsis, pad=pad)
        around = self._around
        words = shorten_parts(self._parts, max(1, max_width - 2 * len(around)))
        return Content(f"{around}{words}{around}")
