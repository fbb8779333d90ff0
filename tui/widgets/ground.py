"""What lies under the panes: the columns they stand in, which are nothing but their ground."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Column", "Columns", "ground_lines"]


def ground_lines(widget: Widget, crop: Region) -> list[Strip]:
    """Return the lines of a part of a widget that shows its ground alone.

    Textual would draw every line of it, with its border, padding and title, at every paint.
    """
    strip = Strip.blank(crop.width, widget.rich_style)
    for line_filter in widget.get_line_filters():
        strip = strip.apply_filter(line_filter, widget.background_colors[1])
    return [strip] * crop.height


class Column(Vertical):
    """Panes over one another."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the ground."""
        return ground_lines(self, crop)


class Columns(Horizontal):
    """Columns side by side."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the ground."""
        return ground_lines(self, crop)
