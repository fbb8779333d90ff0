"""What scrolls a pane that is drawn line by line: Textual's, with its bar where the pane is."""

from __future__ import annotations

from textual.scroll_view import ScrollView

__all__ = ["Scrolled"]


class Scrolled(ScrollView, can_focus=True, inherit_bindings=False):
    """The base of panes that are scrolled before they are seen.

    Textual moves the bar with the pane as long as the bar is shown; where the bar comes after the
    pane was scrolled, as in a text that opens where it was left, it would stand at the top.
    """

    DEFAULT_CLASSES = "pane"

    def watch_show_vertical_scrollbar(self, is_shown: bool) -> None:
        """Have a bar that comes stand where the pane is."""
        if is_shown:
            self.vertical_scrollbar.position = self.scroll_y
