"""The title in the border of a pane or a box, cut between words where there is no room for it."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from tui.typesetting.wrapping import shorten

__all__ = ["PaneTitle"]

_MOST: Final = 1_000
"""Cells that no screen is wider than."""


class PaneTitle(Content):
    """A title, for a pane with ``around`` it a blank on either side, which a box has by itself.

    The border is drawn at whatever width the pane has then, and asks the title to be no wider.
    """

    __slots__ = ("_around",)

    def __init__(self, words: str, around: str = " ") -> None:
        self._around = around
        super().__init__(f"{around}{shorten(words, _MOST).strip()}{around}")

    def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> Content:
        """Return the title in ``max_width`` cells, cut between words."""
        if self.cell_length <= max_width:
            return super().truncate(max_width, ellipsis=ellipsis, pad=pad)
        around = self._around
        words = shorten(self.plain.strip(), max(1, max_width - 2 * len(around)))
        return Content(f"{around}{words}{around}")
