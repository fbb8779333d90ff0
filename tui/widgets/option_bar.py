"""Lists of answers that mark the one at the cursor as our lists of rows do: with a bar."""

from __future__ import annotations

from rich.segment import Segment
from textual.command import CommandList
from textual.strip import Strip
from textual.widgets import OptionList

from tui.theme.parts import Part, part_style

__all__ = ["BarredCommands", "BarredOptions"]


class BarredOptions(OptionList):
    """A list of options."""

    def render_line(self, y: int) -> Strip:
        """Return a line, with a bar in its first cell where it is the cursor's."""
        return _barred(self, super().render_line(y), y)


class BarredCommands(CommandList):
    """The list of the palette."""

    def render_line(self, y: int) -> Strip:
        """Return a line, with a bar in its first cell where it is the cursor's."""
        return _barred(self, super().render_line(y), y)


def _barred(rows: OptionList, strip: Strip, y: int) -> Strip:
    line = rows.scroll_offset.y + y
    is_listed = line < len(rows._lines) and rows._lines[line][0] == rows.highlighted
    if not is_listed or strip.cell_length < 2:
        return strip
    first, rest = strip.divide([1, strip.cell_length])
    under = next((style for _, style, _ in first if style), None)
    accent = part_style(Part.ACCENT, rows.app.theme_variables)
    return Strip.join([Strip([Segment("▌", under + accent if under else accent)]), rest])
