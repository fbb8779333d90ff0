"""The heading of a group of rows: its title, a rule, and how many rows there are."""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style

from tui.theme.parts import Part
from tui.typesetting.wrapping import shorten
from tui.widgets.row_list import Line, Rows

__all__ = ["group_heading"]

_LEAST_NOTE = 8
"""Cells from which there is room for a note."""


def group_heading(rows: Rows, title: str, note: str, count: str, width: int) -> Line:
    """Return a heading of ``width`` cells: from the first, the ``count`` at the right edge.

    A note takes up to half of the room from its title, and stands quietly behind it.
    """
    number = f" {count}"
    room = max(1, width - cell_len(number) - 2)
    if note and room // 2 < min(_LEAST_NOTE, cell_len(note)) + 2:
        note = ""
    title = shorten(title, max(room - cell_len(note) - 2, room // 2) if note else room)
    note = f"  {shorten(note, room - cell_len(title) - 2)}" if note else ""
    rule = max(0, width - cell_len(title + note + number) - 1)
    return [
        (title, rows.part(Part.ACCENT) + Style(bold=True)),
        (note, rows.part(Part.QUIET)),
        (" " + "─" * rule, rows.part(Part.RULE)),
        (number, rows.part(Part.QUIET)),
    ]
