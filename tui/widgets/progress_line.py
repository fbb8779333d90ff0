"""How much of the library is read: a bar, numbers, and the key that stops it."""

from __future__ import annotations

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from summarize.output.wrapped_text import counted
from tui.theme.parts import Part, part_style
from tui.typesetting.wrapping import shorten

__all__ = ["ProgressLine"]


class ProgressLine(Widget):
    """Whoever shows it does so while there is more to read; the numbers say what the bar does."""

    state: reactive[tuple[int, int, bool]] = reactive((0, 0, False))
    """Articles done, articles in all, and whether it goes on."""

    def __init__(self, key: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._key = key

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        width, base, variables = self.size.width, self.rich_style, self.app.theme_variables
        if y:
            return Strip.blank(width, base)
        done, total, going = self.state
        verb, action = ("Reading", "to stop") if going else ("Stopped", "to resume")
        words = f"{verb}: {done:,} of {counted(total, 'article')} · {self._key} {action}"
        words = f" {shorten(words, max(1, width - 2))} "
        room = max(0, min(40, width - len(words) - 1))
        full = room * done // total if total else 0
        return Strip(
            [
                Segment(words, base),
                Segment("━" * full, part_style(Part.MODE, variables)),
                Segment("─" * (room - full), part_style(Part.RULE_ON_BAR, variables)),
            ]
        ).crop_extend(0, width, base)
