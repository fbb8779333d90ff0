"""The mouse over the full text: from cells to characters, and what it selects by dragging."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual import events
from textual.geometry import Offset
from textual.scroll_view import ScrollView
from textual.timer import Timer

from summarize.model import Span
from tui.typesetting.page import Page
from tui.widgets.line_painter import GUTTER
from tui.widgets.text_selection import TextSelector, Unit, selection_of

__all__ = ["TextMouse"]

_LEFT_BUTTON: Final = 1
_PAUSE: Final = 0.05
"""Seconds between two lines that are scrolled while the mouse is held past an edge."""


class TextMouse:
    """Answers the mouse for a pane that shows a page.

    ``page`` returns what is shown, ``left`` the cells between the pane's edge and the margin.
    """

    def __init__(
        self, pane: ScrollView, page: Callable[[], Page | None], left: Callable[[], int]
    ) -> None:
        self._pane = pane
        self._page = page
        self._left = left
        self._selector = TextSelector()
        self._pointer = Offset(0, 0)
        self._scrolling: Timer | None = None

    def press(self, event: events.MouseDown) -> None:
        """Begin to select at the character under the mouse."""
        page = self._page()
        if event.button == _LEFT_BUTTON and page:
            cell = event.get_content_offset_capture(self._pane)
            self._selector.press(self._offset_at(page, cell))
            self._pane.capture_mouse()

    def move(self, event: events.MouseMove) -> None:
        """Select to the character under the mouse; past an edge, scroll."""
        if not self._selector.is_pressed or self._pane.app.mouse_captured is not self._pane:
            return
        self._pointer = event.get_content_offset_capture(self._pane)
        self._drag()
        if not self._is_beyond:
            self._stop_scrolling()
        elif self._scrolling is None:
            self._scrolling = self._pane.set_interval(_PAUSE, self._drag)

    def release(self) -> None:
        """Leave the selection as it is."""
        if not self._selector.is_pressed:
            return
        self._selector.release()
        self._stop_scrolling()
        if self._pane.app.mouse_captured is self._pane:
            self._pane.release_mouse()

    def lose(self) -> None:
        """Take that the pane had lost the mouse: it may have it again since."""
        if self._pane.app.mouse_captured is not self._pane:
            self.release()

    def click(self, event: events.Click) -> int | None:
        """Return the character that was clicked, None where a click means something else.

        The second click of a row selects a word, the third a paragraph.
        """
        page, cell = self._page(), event.get_content_offset(self._pane)
        if not page or cell is None or self._selector.was_dragged:
            return None
        self._select(self._selector.click(page, self._offset_at(page, cell), event.chain))
        return self._character_at(page, cell) if event.chain < Unit.WORD else None

    @property
    def _height(self) -> int:
        return self._pane.scrollable_content_region.height

    @property
    def _is_beyond(self) -> bool:
        return not 0 <= self._pointer.y < self._height

    def _drag(self) -> None:
        """Select to where the mouse is, and scroll a line where that is past an edge."""
        page = self._page()
        if not page or not self._selector.is_pressed:
            self._stop_scrolling()
            return
        if self._is_beyond:
            y = self._pane.scroll_offset.y + (1 if self._pointer.y > 0 else -1)
            self._pane.scroll_to(y=y, animate=False, immediate=True, force=True)
        inside = Offset(self._pointer.x, max(0, min(self._pointer.y, self._height - 1)))
        self._select(self._selector.drag(page, self._offset_at(page, inside)))

    def _stop_scrolling(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None

    def _select(self, span: Span | None) -> None:
        if span is not None:
            self._pane.screen.selections = {self._pane: selection_of(span)}

    def _offset_at(self, page: Page, cell: Offset) -> int:
        """Return the character at a cell of the pane; the nearest of its line where it has none."""
        line = max(0, min(cell.y + self._pane.scroll_offset.y, len(page) - 1))
        column = self._column(page, line, cell)
        if page.starts[line] == page.ends[line] or column < 0:
            return page.starts[line]
        return page.starts[line] + page.index_at(line, column)

    def _character_at(self, page: Page, cell: Offset) -> int | None:
        """Return the character at a cell of the pane, None where it has none."""
        line = cell.y + self._pane.scroll_offset.y
        if line >= len(page) or page.starts[line] == page.ends[line]:
            return None
        column = self._column(page, line, cell)
        index = page.index_at(line, column) if column >= 0 else len(page.line(line))
        return page.starts[line] + index if index < len(page.line(line)) else None

    def _column(self, page: Page, line: int, cell: Offset) -> int:
        """Return the cell of a line's text that a cell of the pane is; negative before it."""
        return cell.x - self._left() - GUTTER - page.indents[line]
