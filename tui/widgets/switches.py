"""A row of switches, each with its key: what is shown of the library, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from summarize.frozen import frozen
from tui.theme.parts import Part, part_style
from tui.widgets.messages import Toggled

__all__ = ["Switch", "Switches", "set_switches"]


@frozen
class Switch:
    """One switch: its key, its name, a shorter one, the sign of what it is for, and its state."""

    key: str
    name: str
    short: str
    sign: str
    on: bool

    @property
    def labels(self) -> tuple[str, str, str]:
        """``1 quoted ✓``, ``1 quo ✓`` and, where there is no room for words, ``1“✓``."""
        tick = "✓" if self.on else "·"
        return (
            f" {self.key} {self.name} {tick} ",
            f" {self.key} {self.short}{tick}",
            f"{self.key}{self.sign}{tick}",
        )


Placed = list[tuple[int, str]]
"""A line of labels, each with the number of its switch."""

_SIGNS: Final = 2


def set_switches(switches: Sequence[Switch], width: int, most: int) -> list[Placed]:
    """Return the switches in at most ``most`` lines of ``width`` cells, none where they don't fit.

    Words on few lines go before words on more, longer words before shorter, and signs come last.
    """
    plans = [(form, lines) for form in (0, 1) for lines in range(1, most + 1)]
    plans = [plan for plan in plans if plan[1] == 1] + [plan for plan in plans if plan[1] > 1]
    for form, lines in [*plans, *((_SIGNS, n) for n in range(1, most + 1))]:
        placed = _filled([switch.labels[form] for switch in switches], width)
        if placed is not None and len(placed) <= lines:
            return placed
    return []


def _filled(labels: Sequence[str], width: int) -> list[Placed] | None:
    """Return labels in lines; None where one of them alone is too wide."""
    lines: list[Placed] = [[]]
    used = 0
    for number, label in enumerate(labels):
        cells = cell_len(label)
        if cells > width:
            return None
        if used + cells > width:
            lines.append([])
            used = 0
        lines[-1].append((number, label))
        used += cells
    return lines


class Switches(Widget):
    """Draws switches on a line or two; a click posts ``Toggled`` with the number of the switch.

    Where they do not fit it takes no line at all.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._switches: tuple[Switch, ...] = ()
        self._lines: list[Placed] = []

    def show(self, switches: Sequence[Switch], width: int, most: int) -> int:
        """Show switches as they are now, on at most ``most`` lines; return on how many."""
        self._switches = tuple(switches)
        self._lines = set_switches(self._switches, width, most)
        self.styles.height = len(self._lines)
        self.refresh()
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """Return a line."""
        width, base = self.size.width, self.rich_style
        if y >= len(self._lines):
            return Strip.blank(width, base)
        on = part_style(Part.MODE, self.app.theme_variables)
        off = part_style(Part.OFF, self.app.theme_variables)
        segments = [
            Segment(label, on if self._switches[number].on else off)
            for number, label in self._lines[y]
        ]
        return Strip(segments).crop_extend(0, width, base)

    def on_click(self, event: events.Click) -> None:
        """Turn the switch under the mouse."""
        at = 0
        for number, label in self._lines[event.y] if event.y < len(self._lines) else ():
            at += cell_len(label)
            if event.x < at:
                self.post_message(Toggled(number))
                return
