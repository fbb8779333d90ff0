"""A row of switches, each with its key: what is shown of the library, and what is not."""

from __future__ import annotations

from collections.abc import Sequence

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
    def labels(self) -> tuple[str, str]:
        """``1 quoted ✓`` and, where there is no room for words, ``1“✓``."""
        return f" {self.key} {self.name} {self.tick} ", f"{self.key}{self.sign}{self.tick}"

    @property
    def tick(self) -> str:
        """Whether it is on, without colour."""
        return "✓" if self.on else "✗"

    def close_label(self, is_whole: bool) -> str:
        """``1 quoted✓``, or with its shorter name ``1 quo✓``."""
        return f" {self.key} {self.name if is_whole else self.short}{self.tick}"


Placed = list[tuple[int, str]]
"""A line of labels, each with the number of its switch."""


def set_switches(switches: Sequence[Switch], width: int, most: int) -> list[Placed]:
    """Return the switches in at most ``most`` lines of ``width`` cells, none where they don't fit.

    Words on one line go before words on more, longer words before shorter, and signs come last.
    Of the shorter words as many are whole as there is room for.
    """
    for lines in (range(1, 2), range(2, most + 1)):
        for setting in (_in_words, _close):
            for count in lines:
                if count <= most and (placed := setting(switches, width, count)):
                    return placed
    signs = [switch.labels[1] for switch in switches]
    signed = _filled(signs, width)
    return signed if signed is not None and len(signed) <= most else []


def _in_words(switches: Sequence[Switch], width: int, lines: int) -> list[Placed]:
    """Return the switches with blanks around whole names, none where they don't fit."""
    placed = _filled([switch.labels[0] for switch in switches], width)
    return placed if placed is not None and len(placed) <= lines else []


def _close(switches: Sequence[Switch], width: int, lines: int) -> list[Placed]:
    """Return the switches closer together, with as many whole names as there is room for."""
    labels = [switch.close_label(is_whole=False) for switch in switches]
    placed = _filled(labels, width) or []
    if len(placed) > lines:
        return []
    for number, switch in enumerate(switches if placed else ()):
        longer = [*labels]
        longer[number] = switch.close_label(is_whole=True)
        trial = _filled(longer, width)
        if trial is not None and len(trial) <= lines:
            labels, placed = longer, trial
    return placed


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
