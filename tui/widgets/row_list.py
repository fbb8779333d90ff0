"""A list of rows of any height with a cursor: drawn line by line, so its length costs nothing."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, product
from typing import Any, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from tui.commands.bindings import Scope, bindings
from tui.theme.parts import Part, part_style
from tui.typesetting.wrapping import fold
from tui.widgets.scrolled import Scrolled

__all__ = ["Line", "Rows"]

Line = list[tuple[str, Style]]
"""One line of a row: pieces of plain text, each with a style to lay over the row's own."""


_STATES: Final = tuple(product((False, True), repeat=2))
"""Whether a row is at the cursor, and whether the list has the keys."""

_REST: Final = -1
"""What stands for the lines below the rows where a row has its number."""


class Rows(Scrolled, inherit_bindings=False):
    """The base of the article list and the summary.

    A subclass says how many rows there are, how high each is and how it is drawn; this class
    scrolls, keeps the cursor and answers keys and mouse.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ROWS)
    cursor: reactive[int] = reactive(0, always_update=False, init=False)
    dense: reactive[bool] = reactive(False, init=False)
    """Whether rows stand without blank lines between them, where a subclass has such lines."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tops: Sequence[int] = [0]
        self._set_for = (-1, -1)
        self._fitted = Size(0, 0)
        self._base: Style | None = None
        self._drawn: LRUCache[tuple[int, int, bool, bool], list[Strip]] = LRUCache(256)

    @property
    def marks_cursor(self) -> bool:
        """Whether the row at the cursor looks different from the others."""
        return True

    # What a subclass says.

    @abstractmethod
    def count(self) -> int:
        """Return how many rows there are."""

    @abstractmethod
    def height_of(self, index: int, width: int) -> int:
        """Return how many lines row ``index`` takes at ``width`` cells."""

    def uniform_height(self, width: int) -> int | None:
        """Return how many lines every row takes, None where they differ."""
        return None

    @abstractmethod
    def draw(self, index: int, width: int) -> list[Line]:
        """Return the lines of row ``index``, as many as ``height_of`` says."""

    def lines_above(self, index: int) -> int:
        """Return how many lines of row ``index`` are the heading of its group, not its own."""
        return 0

    @abstractmethod
    def picked(self, index: int, opened: bool) -> None:
        """Post the message that says that a row was chosen."""

    def rest(self) -> list[Line]:
        """Return lines to show below the last row: a notice, where there are no rows."""
        return []

    def notice_lines(self, notice: str) -> list[Line]:
        """Return a notice as lines of the pane, "" as none."""
        if not notice:
            return []
        room = max(1, self.scrollable_content_region.width - 3)
        return [[("  " + line, self.part(Part.QUIET))] for line in fold(notice, room)]

    # What the screen uses.

    def renew(self, index: int | None = None) -> None:
        """Draw again: row ``index``, whose height has not changed, or everything."""
        if index is None:
            self._set_for = (-1, -1)
            self._drawn.clear()
            self._set_rows()
            self.refresh()
            return
        width = self._set_for[0]
        for at_cursor, has_focus in _STATES:
            self._drawn.discard((index, width, at_cursor, has_focus))
        if index + 1 < len(self._tops):
            top, bottom = self._tops[index], self._tops[index + 1]
            above = self.scroll_offset.y
            if top < above + self.size.height and bottom > above:
                self.refresh_lines(top, bottom - top)

    def point_at(self, index: int) -> None:
        """Move the cursor without telling anybody."""
        if 0 <= index < self.count():
            self.cursor = index
            self._show_cursor()

    def go_to_top(self) -> None:
        """Show the first rows."""
        self.scroll_home(animate=False, force=True, immediate=True)

    # Layout and drawing.

    def _set_rows(self) -> None:
        width, count = self.scrollable_content_region.width, self.count()
        if width <= 0 or (width, count) == self._set_for:
            return
        self._set_for = (width, count)
        if (each := self.uniform_height(width)) is not None:
            self._tops = range(0, each * count + 1, each)
        else:
            heights = (self.height_of(index, width) for index in range(count))
            self._tops = list(accumulate(heights, initial=0))
        self.virtual_size = Size(width, self._tops[-1] + len(self.rest()))

    def on_resize(self, event: events.Resize) -> None:
        """Set the rows to the new size, unless they were drawn at it already."""
        self._fit()

    def _fit(self) -> None:
        """Set the rows to the size there is, the cursor in view."""
        size = self.scrollable_content_region.size
        if size != self._fitted or self._set_for[0] < 0:  # rows that came while it was hidden
            self._fitted = size
            self._drawn.clear()
            self._set_rows()
            self._show_cursor()

    @property
    def base(self) -> Style:
        """The pane's own style, kept, for it is asked for at every line."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old style."""
        super().notify_style_update()
        self._base = None
        self._drawn.clear()

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the row the cursor left and the one it came to."""
        for index in (before, now):
            self.renew(index) if 0 <= index < self.count() else None

    def watch_dense(self) -> None:
        """Set the rows closer, or further apart."""
        self.renew()
        self._show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor looks different in the pane that has the keys."""
        super().watch_has_focus(has_focus)
        self._drawn.clear()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the pane, set to its size before its resize is told.

        So the first frame has rows in it, and no frame after a resize has the old ones.
        """
        self._fit()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return line ``y`` of what is on the screen."""
        width = self._set_for[0]
        line = y + self.scroll_offset.y
        if width <= 0:
            return Strip.blank(max(0, self.size.width), self.base)
        if line >= self._tops[-1]:
            return self._rest_strip(line - self._tops[-1], width)
        index = bisect_right(self._tops, line) - 1
        strips = self._strips(index, width)
        inside = line - self._tops[index]
        return strips[inside] if inside < len(strips) else Strip.blank(width, self.base)

    def _strips(self, index: int, width: int) -> list[Strip]:
        at_cursor = self.marks_cursor and index == self.cursor
        key = (index, width, at_cursor, self.has_focus)
        strips = self._drawn.get(key)
        if strips is None:
            lines = self.draw(index, width)
            own = self.lines_above(index) if at_cursor else len(lines)
            strips = [
                self._strip(line, width, self._ground(line) if number >= own else self.base)
                for number, line in enumerate(lines)
            ]
            self._drawn[key] = strips
        return strips

    def _ground(self, line: Line) -> Style:
        """Return what a line of the row at the cursor lies on, where there are words on it."""
        has_words = any(text.strip() for text, _ in line)
        return self.base + self.part(Part.CURSOR) if has_words else self.base

    def _rest_strip(self, line: int, width: int) -> Strip:
        """Return a line of what stands below the rows, or a blank one."""
        key = (_REST, width, False, False)
        strips = self._drawn.get(key)
        if strips is None:
            lines = [*self.rest(), []]
            strips = self._drawn[key] = [self._strip(one, width, self.base) for one in lines]
        return strips[min(line, len(strips) - 1)]

    @staticmethod
    def _strip(line: Line, width: int, base: Style) -> Strip:
        pieces = [Segment(text, base + style) for text, style in line if text]
        return Strip(pieces).crop_extend(0, width, base)

    def part(self, part: Part) -> Style:
        """Return the style of a part, to lay over a row."""
        return part_style(part, self.app.theme_variables)

    def bar(self, at_cursor: bool, blank: str = " ") -> tuple[str, Style]:
        """Return what stands before a row: a bar at the cursor, bright where the keys go."""
        part = Part.ACCENT if self.has_focus else Part.QUIET
        return ("▌" if at_cursor else " ") + blank, self.part(part)

    # Keys and mouse.

    def _show_cursor(self) -> None:
        if self.cursor + 1 < len(self._tops):
            top, bottom = self._tops[self.cursor], self._tops[self.cursor + 1]
            self.scroll_to_region(
                Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True
            )

    def _go(self, index: int) -> None:
        index = max(0, min(index, self.count() - 1))
        if index != self.cursor and index < self.count():
            self.cursor = index
            self._show_cursor()
            self.picked(index, opened=False)

    def action_move(self, lines: int) -> None:
        """Move the cursor by rows; where there is no further row, scroll to what is cut off."""
        target = self.cursor + lines
        if 0 <= target < self.count():
            self._go(target)
        else:
            self.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Move the cursor by what fits on the screen."""
        if self.count() == 0:
            return
        height = max(1, self.scrollable_content_region.height - 1)
        line = self._tops[self.cursor] + pages * height
        target = bisect_right(self._tops, max(0, min(line, self._tops[-1] - 1))) - 1
        self._go(target if target != self.cursor else self.cursor + pages)

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first row (-1) or the last (1)."""
        self._go(0 if side < 0 else self.count() - 1)
        if side < 0:
            self.scroll_home(animate=False)

    def action_open(self) -> None:
        """Say that the row at the cursor was chosen for good."""
        if self.cursor < self.count():
            self.picked(self.cursor, opened=True)

    def row_under(self, event: events.Click) -> int | None:
        """Return the row that was clicked, None where there is none."""
        offset = event.get_content_offset(self)
        line = -1 if offset is None else offset.y + self.scroll_offset.y
        return bisect_right(self._tops, line) - 1 if 0 <= line < self._tops[-1] else None

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row under the mouse; a click on the cursor opens."""
        if (index := self.row_under(event)) is not None:
            again = index == self.cursor
            self._go(index)
            if again:
                self.picked(index, opened=True)

    def __rich_repr__(self) -> Any:
        yield "rows", self.count()
