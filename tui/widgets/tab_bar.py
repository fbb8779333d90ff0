"""The tabs of a narrow screen: one pane at a time, and which."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.theme.parts import Part, part_style
from tui.typesetting.pane_layout import PANES
from tui.widgets.messages import PanePicked

__all__ = ["TabBar"]


class TabBar(Widget):
    """Names the panes; shown only where they do not stand side by side."""

    active: reactive[str] = reactive("text")
    place: reactive[str] = reactive("")

    def _labels(self) -> list[tuple[str, str]]:
        roomy = self.size.width >= 30
        return [
            (pane, f" {number} {pane.capitalize()} " if roomy else f" {number} ")
            for number, pane in enumerate(PANES, start=1)
        ]

    def render_line(self, y: int) -> Strip:
        """Return the names of the panes and, where there is room, which article this is."""
        width, base = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, base)
        active = part_style(Part.LIT, self.app.theme_variables)
        segments = [
            Segment(label, active if pane == self.active else base)
            for pane, label in self._labels()
        ]
        used = sum(segment.cell_length for segment in segments)
        place = self.place
        if place and used + cell_len(place) + 2 <= width:
            segments.append(Segment(" " * (width - used - cell_len(place) - 1), base))
            segments.append(Segment(place, base))
        return Strip(segments).crop_extend(0, width, base)

    def on_click(self, event: events.Click) -> None:
        """Ask for the pane that was clicked."""
        at = 0
        for pane, label in self._labels():
            at += cell_len(label)
            if event.x < at:
                self.post_message(PanePicked(pane))
                return
