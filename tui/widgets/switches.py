"""A row of switches, each with its key: what is shown of the library, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.messages import Toggled

__all__ = ["Switch", "Switches"]


@dataclass(frozen=True, slots=True)
class Switch:
    """One switch: its key, its sign, its name where there is room, and whether it is on."""

    key: str
    sign: str
    name: str
    on: bool

    def label(self, roomy: bool) -> str:
        """Return ``1 ✓ “ quoted``, or without room ``1✓“``."""
        tick = "✓" if self.on else "·"
        return (
            f" {self.key} {tick} {self.sign} {self.name} "
            if roomy
            else f" {self.key}{tick}{self.sign}"
        )


class Switches(Widget):
    """Draws switches on one line; a click posts ``Toggled`` with the number of the switch."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"switches--on", "switches--off"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._switches: tuple[Switch, ...] = ()
        self._ends: list[int] = []

    def show(self, switches: Sequence[Switch]) -> None:
        """Show switches as they are now."""
        self._switches = tuple(switches)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        width, base = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, base)
        labels = [switch.label(roomy=True) for switch in self._switches]
        if sum(map(cell_len, labels)) > width:
            labels = [switch.label(roomy=False) for switch in self._switches]
        on = self.get_component_rich_style("switches--on")
        off = self.get_component_rich_style("switches--off")
        self._ends, at = [], 0
        segments = []
        for label, switch in zip(labels, self._switches, strict=True):
            segments.append(Segment(label, on if switch.on else off))
            at += cell_len(label)
            self._ends.append(at)
        return Strip(segments).crop_extend(0, width, base)

    def on_click(self, event: events.Click) -> None:
        """Turn the switch under the mouse."""
        for number, end in enumerate(self._ends):
            if event.x < end:
                self.post_message(Toggled(number))
                return
