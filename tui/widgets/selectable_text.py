"""Text in a box, selected by the mouse as the article's text is."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection
from textual.visual import VisualType
from textual.widget import Widget
from textual.widgets import Static

from summarize.model import Span
from tui.widgets.text_selection import Unit, whole_graphemes, word_at

__all__ = ["SelectableText"]


class SelectableText(Static):
    """Dragging selects characters, two clicks a word, three a line; past an edge it scrolls.

    Nothing outside the box is ever selected with it, so that what is copied is what was meant.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._pressed: Offset | None = None
        self._was_dragged = False

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select at the character under the mouse."""
        self._pressed, self._was_dragged = self._place_at(event), False
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select to the character under the mouse while the button is held."""
        if self._pressed is None or self.app.mouse_captured is not self:
            return
        self._follow(event.screen_y)
        place = self._place_at(event)
        if place is not None and (self._was_dragged or place != self._pressed):
            self._was_dragged = True
            self._select(*sorted((self._pressed, place), key=lambda at: at.transpose))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Leave the selection as it is."""
        self._let_go()

    def on_mouse_release(self) -> None:
        """Leave the selection as it is, as where a dialog has opened."""
        if self.app.mouse_captured is not self:  # it may have the mouse again
            self._let_go()

    def on_hide(self) -> None:
        """Leave the selection as it is."""
        self._let_go()

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show other text: what is selected goes with the words it was selected in."""
        before = self._lines
        super().update(content, layout=layout)
        if before != self._lines:
            self._let_go()
            if self.is_attached and self.text_selection is not None:
                self.screen.clear_selection()

    def on_click(self, event: events.Click) -> None:
        """Select the word or the line under the mouse."""
        place, lines = self._place_at(event), self._lines
        if event.chain < Unit.WORD or place is None:
            return
        if place.y < len(lines) and (span := _unit_at(lines[place.y], place.x, event.chain)):
            self.screen.selections = {
                self: Selection(Offset(span.start, place.y), Offset(span.end, place.y))
            }

    def _select(self, low: Offset, high: Offset) -> None:
        """Select from one character to another, both whole."""
        first, last = (
            whole_graphemes(self._lines[at.y], Span(at.x, at.x + 1))
            if at.y < len(self._lines)
            else Span(at.x, at.x + 1)
            for at in (low, high)
        )
        start, end = Offset(first.start, low.y), Offset(last.end, high.y)
        self.screen.selections = {self: Selection(start, end)}

    def _let_go(self) -> None:
        if self._pressed is None:
            return
        self._pressed = None
        if self.app.mouse_captured is self:
            self.release_mouse()

    @property
    def _lines(self) -> list[str]:
        """The lines of the text that is shown."""
        shown = self.visual
        return shown.plain.split("\n") if isinstance(shown, Content) else []

    @property
    def _frame(self) -> Widget:
        """What scrolls the text, else the text itself."""
        return self.parent if isinstance(self.parent, Widget) else self

    def _place_at(self, event: events.MouseEvent) -> Offset | None:
        """Return the character (and line) at a cell, the nearest in the box; None on blanks."""
        region = self.content_region.intersection(self._frame.content_region)
        if not region:
            return None
        x = max(region.x, min(int(event.screen_x), region.right - 1))
        y = max(region.y, min(int(event.screen_y), region.bottom - 1))
        widget, place = self.screen.get_widget_and_offset_at(x, y)
        return place if widget is self else None

    def _follow(self, y: float) -> None:
        """Scroll a line where the mouse is past an edge."""
        frame = self._frame
        region = frame.content_region
        if frame.allow_vertical_scroll and not region.y <= y < region.bottom:
            frame.scroll_relative(y=-1 if y < region.y else 1, animate=False, immediate=True)


def _unit_at(line: str, at: int, clicks: int) -> Span | None:
    if clicks > Unit.WORD:
        return Span(0, len(line)) if line else None
    return word_at(line, at)
