"""The title in the border of a pane or a box, cut between words where there is no room for it."""

from __future__ import annotations

from textual.content import Content

from tui.typesetting.wrapping import shorten

__all__ = ["PaneTitle"]


class PaneTitle(Content):
    """A title with a blank on either side, as Textual asks for it.

    The border is drawn at whatever width the pane has then, and asks the title to be no wider.
    """

    __slots__ = ()

    def __init__(self, words: str) -> None:
        super().__init__(f" {shorten(words, _MOST).strip()} ")

    def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> Content:
        """Return the title in ``max_width`` cells, cut between words."""
        if self.cell_length <= max_width:
            return super().truncate(max_width, ellipsis=ellipsis, pad=pad)
        return Content(f" {shorten(self.plain.strip(), max_width - 2)} ")


_MOST = 1_000
"""Cells that no screen is wider than."""
