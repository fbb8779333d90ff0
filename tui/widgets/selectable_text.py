"""Texts in boxes: those whose words can be selected by the mouse, and those that are labels."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection
from textual.widgets import Input, Static

from summarize.model import Span
from tui.widgets.text_selection import Unit, word_at

__all__ = ["AnswerLine", "FixedText", "SelectableText"]


class SelectableText(Static):
    """Dragging selects, a double click a word, a triple click a line, as in the text itself.

    Textual would select everything in the box.
    """

    def on_click(self, event: events.Click) -> None:
        """Select the word or the line under the mouse."""
        if event.chain < Unit.WORD:
            return
        event.prevent_default()
        _, place = self.screen.get_widget_and_offset_at(
            int(event.screen_x), int(event.screen_y)
        )
        shown = self.visual
        if place is None or not isinstance(shown, Content):
            return
        lines = shown.plain.split("\n")
        if place.y < len(lines) and (span := _unit_at(lines[place.y], place.x, event.chain)):
            self.screen.selections = {
                self: Selection(Offset(span.start, place.y), Offset(span.end, place.y))
            }


def _unit_at(line: str, at: int, clicks: int) -> Span | None:
    if clicks > Unit.WORD:
        return Span(0, len(line)) if line else None
    return word_at(line, at)


class FixedText(Static):
    """A text that is not there to be copied: the names of columns, a count."""

    ALLOW_SELECT = False


class AnswerLine(Input):
    """An input; it has a selection of its own and takes no part in that of the screen."""

    ALLOW_SELECT = False
